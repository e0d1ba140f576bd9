package dev.ringback.local.evaluation;

import dev.ringback.local.story.VendorEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * After a stop nothing is sent but one text that confirms it. A stop is one that was recorded, or
 * plain words to that effect, recorded or not.
 */
final class NothingAfterStop implements Invariant {
  /** A request that was on its way when the stop came in reaches its vendor within this. */
  private static final Duration ON_ITS_WAY = Duration.ofMillis(500);

  private static final Set<String> SENT = Set.of("call", "sms", "whatsapp", "email");

  /** No question, no link, no time to come in. */
  private static final Pattern MORE_THAN_A_CONFIRMATION =
      Pattern.compile(
          "[?¿]|https?:|www\\.|\\.com\\b|\\d{1,2}:\\d\\d|\\b\\d{1,2}\\s?[ap]\\.?\\s?m\\b",
          Pattern.CASE_INSENSITIVE);

  private final Published published;

  NothingAfterStop(Published published) {
    this.published = published;
  }

  @Override
  public List<String> violations(Witness witness) {
    return witness.askedToStopAt().map(stop -> after(witness, stop)).orElse(List.of());
  }

  private List<String> after(Witness witness, Instant stop) {
    var late =
        witness.effects().stream()
            .filter(effect -> SENT.contains(effect.kind()))
            .filter(effect -> effect.at().isAfter(stop.plus(ON_ITS_WAY)))
            .toList();
    var confirmation = late.stream().filter(this::confirms).findFirst();
    return late.stream()
        .filter(effect -> confirmation.isEmpty() || !effect.equals(confirmation.get()))
        .map(effect ->
            "%s sent %d ms after the stop"
                .formatted(effect.kind(), Duration.between(stop, effect.at()).toMillis()))
        .toList();
  }

  private boolean confirms(VendorEffect effect) {
    var words = String.valueOf(effect.detail()).toLowerCase(Locale.ROOT);
    return effect.kind().equals("sms")
        && published.names().stream().anyMatch(n -> words.contains(n.toLowerCase(Locale.ROOT)))
        && !MORE_THAN_A_CONFIRMATION.matcher(words).find();
  }
}
