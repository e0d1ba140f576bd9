package dev.ringback.sandbox.patients;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a patient answers to what. A rule fits when each of its patterns is found.
 *
 * @param asked pattern in the question asked; null: any
 * @param read pattern in the whole message; null: any
 * @param say answers by text, one after the other, the last for good; empty: no answer
 * @param spoken answers on a call; empty: as by text
 * @param ends whether the patient has what they wanted and falls silent
 */
record Rule(
    @Nullable String asked,
    @Nullable String read,
    List<String> say,
    List<String> spoken,
    boolean ends) {

  Rule {
    say = say == null ? List.of() : List.copyOf(say);
    spoken = spoken == null ? List.of() : List.copyOf(spoken);
  }

  boolean fits(String question, String message) {
    boolean nothingToLookFor = asked == null && read == null;
    return !nothingToLookFor && found(asked, question) && found(read, message);
  }

  /** The answer when the rule is used for the nth time, from 0; null: none. */
  @Nullable String words(boolean onCall, int use) {
    List<String> answers = onCall && !spoken.isEmpty() ? spoken : say;
    return answers.isEmpty() ? null : answers.get(Math.min(use, answers.size() - 1));
  }

  private static boolean found(@Nullable String pattern, String text) {
    return pattern == null
        || (!text.isEmpty()
            && Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(text)
                .find());
  }
}
