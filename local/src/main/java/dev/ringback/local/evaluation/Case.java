package dev.ringback.local.evaluation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A scenario that is graded, from {@code local/evaluations/NAME.yaml}.
 *
 * @param exclusive whether it plays alone, since it changes what every caller of the sandbox meets
 * @param model mode of the sandbox's model
 * @param fastClock whether waits between attempts must pass fast
 * @param faults as {@code POST /sandbox/faults} takes them
 * @param expected by the patient's key
 */
record Case(
    String name,
    String title,
    List<String> tags,
    boolean exclusive,
    String model,
    boolean fastClock,
    List<JsonNode> faults,
    boolean calendarClosed,
    List<Part> patients,
    Map<String, Expected> expected) {

  /**
   * A patient in it.
   *
   * @param as the key by which the rest of the file names them
   * @param ringsAfter seconds after the start
   * @param wanted what the sandbox is asked to cast
   * @param caller who they are; null in a scenario the sandbox knows by name
   */
  record Part(
      String as, double ringsAfter, Map<String, JsonNode> wanted, @Nullable JsonNode caller) {}

  /**
   * What must be true of a patient afterwards; what is null is not looked at.
   *
   * @param outcomes any of them
   * @param tickets reasons that must all be there; {@code A|B} is either
   * @param says each is found somewhere in what the assistant said or wrote
   * @param questionsAtMost lines with a question between the patient's first words and the first
   *     times on offer
   * @param flags words in the notes of an appointment that stands
   * @param voicemails messages left on their voicemail
   * @param appointmentIs which of the times offered last stands, from 1, or {@code last}
   */
  record Expected(
      List<String> outcomes,
      @Nullable Integer appointments,
      @Nullable Boolean optedOut,
      List<String> tickets,
      boolean noTickets,
      List<Pattern> says,
      List<Pattern> neverSays,
      @Nullable Integer textsAtMost,
      @Nullable Integer questionsAtMost,
      List<String> flags,
      @Nullable Integer voicemails,
      @Nullable Integer callerTurnsAtMost,
      @Nullable String appointmentIs) {
    boolean mayStayOpen() {
      return outcomes.contains("OPEN");
    }
  }

  /** Whether it needs the sandbox's own model. */
  boolean needsSandboxModel() {
    return !model.equals("normal")
        || faults.stream().anyMatch(f -> f.path("vendor").asString("").equals("openai"));
  }

  boolean isCalled(String nameOrTag) {
    return name.equals(nameOrTag) || tags.contains(nameOrTag);
  }
}
