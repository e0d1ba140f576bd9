package dev.ringback.workflows.conversation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a call that touched on the person's health has to say at its end, too, that an AI spoke and
 * how a person is reached. Booking and prices alone ask for nothing.
 */
final class HealthTalkPolicy {
  /** Laws by the clinic's state. */
  private static final Map<String, String> AT_THE_END =
      Map.of("CA", "Cal. Health & Saf. Code 1339.75 (AB 3030)");

  private static final Set<Intent> ABOUT_HEALTH =
      EnumSet.of(Intent.CLINICAL, Intent.TREATMENT_CONCERN, Intent.EMERGENCY);

  private HealthTalkPolicy() {}

  static boolean isAboutHealth(TurnReading reading) {
    return reading.intents().stream().anyMatch(ABOUT_HEALTH::contains)
        || reading.facts().stream()
            .anyMatch(fact ->
                fact instanceof Fact.Limitation limitation
                    && limitation.kind() == Fact.Limitation.Kind.CONTRAINDICATION);
  }

  static boolean saysSoAtTheEnd(String clinicState) {
    return AT_THE_END.containsKey(clinicState);
  }
}
