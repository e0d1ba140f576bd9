package dev.ringback.sandbox.patients;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a patient does about what. A rule fits when each of its patterns is found.
 *
 * @param asked pattern in the question asked; null: any
 * @param read pattern in the whole message; null: any
 * @param say answers by text, one after the other, the last for good; empty: no answer
 * @param spoken answers on a call; empty: as by text
 * @param keys pressed on a call instead of speaking; null: none
 * @param after seconds of thinking on a call; null: about one
 * @param silent whether nothing is answered when it fits for the first time
 * @param interruptsAfter words heard after which they cut in, once; the rule is used for nothing
 *     else, unless it is the opening
 * @param dropsAfter words heard after which the connection to the application breaks, once; the
 *     rule is used for nothing else
 * @param backchannel murmured once while listening; the rule is used for nothing else
 * @param hangsUp whether they hang up, after their words if there are any
 * @param meanwhile what happens at the clinic before they answer; null: nothing
 * @param ends whether the patient has what they wanted and falls silent
 */
record Rule(
    @Nullable String asked,
    @Nullable String read,
    List<String> say,
    List<String> spoken,
    @Nullable String keys,
    @Nullable Double after,
    boolean silent,
    @Nullable Integer interruptsAfter,
    @Nullable Integer dropsAfter,
    @Nullable String backchannel,
    boolean hangsUp,
    @Nullable Meanwhile meanwhile,
    boolean ends) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  Rule {
    say = say == null ? List.of() : List.copyOf(say);
    spoken = spoken == null ? List.of() : List.copyOf(spoken);
  }

  /** Things that happen while a patient makes up their mind. */
  enum Meanwhile {
    /** Somebody else takes every time they were offered last. */
    SLOT_TAKEN
  }

  boolean fits(String question, String message) {
    boolean nothingToLookFor = asked == null && read == null;
    return !nothingToLookFor && found(asked, question) && found(read, message);
  }

  /** Whether it is for the time the other side is still talking. */
  boolean whileListening() {
    return interruptsAfter != null || dropsAfter != null || backchannel != null;
  }

  /** Whether they do something at all the nth time, from 0. */
  boolean answers(int use) {
    boolean nothingButSilence = say.isEmpty() && spoken.isEmpty() && keys == null && !hangsUp;
    return use == 0 || !silent || !nothingButSilence;
  }

  /** The answer when the rule is used for the nth time, from 0; null: none. */
  @Nullable String words(boolean onCall, int use) {
    if (silent && use == 0) {
      return null;
    }
    List<String> answers = onCall && !spoken.isEmpty() ? spoken : say;
    int nth = silent ? use - 1 : use;
    return answers.isEmpty() ? null : answers.get(Math.min(nth, answers.size() - 1));
  }

  private static boolean found(@Nullable String pattern, String text) {
    return pattern == null
        || (!text.isEmpty() && Pattern.compile(pattern, FLAGS).matcher(text).find());
  }
}
