package dev.ringback.local.evaluation;

import dev.ringback.local.story.VendorEffect;
import java.util.List;
import java.util.Set;

/** No call is left open. */
final class CallsEnd implements Invariant {
  private static final Set<String> OVER =
      Set.of("completed", "no-answer", "busy", "failed", "canceled");

  @Override
  public List<String> violations(Witness witness) {
    return witness.effects().stream()
        .filter(CallsEnd::isOpen)
        .map(effect -> "a call is still " + effect.status())
        .toList();
  }

  static boolean isOpen(VendorEffect effect) {
    return effect.kind().equals("call") && !OVER.contains(String.valueOf(effect.status()));
  }
}
