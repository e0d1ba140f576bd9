package dev.ringback.sandbox.conversation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What they want from this turn. */
final class IntentReader {
  private static final Set<String> ANSWERED_OTHERWISE =
      Set.of(
          "PRICE",
          "CLINICAL",
          "ARE_YOU_A_BOT",
          "PERSON",
          "OTHER_TIMES",
          "BOOK",
          "RESCHEDULE",
          "CANCEL",
          "LANGUAGE",
          "BY_TEXT",
          "BY_CALL",
          "SOMEONE_ELSE",
          "OFF_TOPIC",
          "ABUSE");

  /** Said before anything was offered, it is about what they have. */
  private static final Pattern INSTEAD =
      Words.re(
          "\\b(?:can|could) (?:we|i) (?:do|make it|come|have) [^.?!]*\\binstead\\b|\\b(?:another|a"
              + " different) (?:day|time) instead\\b|\\b(?:podria|puede|podemos|puedo) ser"
              + " [^.?!]*\\ben (?:lugar|vez)\\b");

  private IntentReader() {}

  static Set<String> read(Prompt prompt, IntentWords in, SlotReader.Choice slot, boolean named) {
    Words turn = prompt.turn();
    var found = new LinkedHashSet<String>();
    in.patterns()
        .forEach((intent, pattern) -> {
          if (turn.has(pattern)) {
            found.add(intent);
          }
        });
    boolean hypothetical =
        turn.has(in.worryAhead()) && turn.text().contains("?") && !turn.has(in.doneToMe());
    if (turn.has(in.aftermath())
        && (turn.has(in.doneToMe()) || turn.has(in.treatment()))
        && !hypothetical) {
      found.add("TREATMENT_CONCERN");
    }
    if (turn.has(in.dismissal()) && !prompt.asked("LIMITATIONS")) {
      found.add("NOT_INTERESTED");
    }
    if (slot.asksForOthers()) {
      found.add("OTHER_TIMES");
    }
    if (prompt.asked("NOTHING") && prompt.offered().isEmpty() && turn.has(INSTEAD)) {
      found.add("OTHER_TIMES");
    }
    if (slot.slot().isPresent() && !prompt.asked("APPOINTMENT")) {
      found.add("BOOK");
    }
    boolean question =
        turn.has(in.question())
            && !turn.questions().stream().allMatch(q -> q.has(in.favour()))
            && !(named && prompt.asked("NAME"));
    if (question && found.stream().noneMatch(ANSWERED_OTHERWISE::contains)) {
      found.add("QUESTION");
    }
    settle(found);
    return found;
  }

  /** A stronger intent silences what it makes unlikely. */
  private static void settle(Set<String> found) {
    if (found.contains("EMERGENCY") || found.contains("TREATMENT_CONCERN")) {
      found.remove("BOOK");
      found.remove("CLINICAL");
    }
    if (found.contains("STOP") || found.contains("WRONG_NUMBER")) {
      found.remove("NOT_INTERESTED");
      found.remove("BOOK");
    }
    if (found.contains("ARE_YOU_A_BOT") || found.contains("NOT_INTERESTED")) {
      found.remove("BOOK");
    }
    if (found.contains("RESCHEDULE")
        || found.contains("CANCEL")
        || found.contains("SOMEONE_ELSE")) {
      found.remove("BOOK");
      found.remove("OTHER_TIMES");
    }
    if (found.contains("PERSON") || found.contains("STOP") || found.contains("LATER")) {
      found.remove("BY_CALL");
      found.remove("BY_TEXT");
    }
    if (found.contains("LATER")) {
      found.remove("OTHER_TIMES");
    }
  }
}
