package dev.ringback.sandbox.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How ready they are. */
final class OpennessReader {

  private OpennessReader() {}

  static List<FoundFact> read(Prompt prompt, OpennessWords in) {
    Words turn = prompt.turn();
    boolean asked = prompt.asked("OPENNESS");
    return found("FIRST_TIME", turn, in.firstTime())
        .or(() -> found("PRIOR_TREATMENT", turn, in.prior()))
        .or(() -> found("COMPARING", turn, in.comparing()))
        .or(() -> found("RELUCTANT", turn, in.reluctant()))
        .or(() -> asked ? found("FIRST_TIME", turn, in.plainNo()) : Optional.empty())
        .or(() -> asked ? found("PRIOR_TREATMENT", turn, in.plainYes()) : Optional.empty())
        .or(() -> found("READY", turn, in.ready()))
        .stream()
        .toList();
  }

  private static Optional<FoundFact> found(String code, Words turn, Pattern pattern) {
    return turn.first(pattern).map(w -> new FoundFact("OPENNESS", code, w));
  }
}
