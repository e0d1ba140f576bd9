package dev.ringback.local.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The grader's own reading of a question to book, of a yes and of a no: what is graded must not
 * grade itself.
 */
final class Consent {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern ASKS_TO_BOOK =
      Pattern.compile(
          "(shall|should|can|may) i (book|reserve|confirm)[^.?!]*\\?"
              + "|¿\\s?(le|se la|te) (reserv|agend|confirm)[^.?!]*\\?",
          FLAGS);

  private static final Pattern ASKS_TO_MOVE =
      Pattern.compile(
          "(shall|should|can|may) i (move|change|reschedule)[^.?!]*\\?|¿\\s?(le|se la|te)"
              + " (cambi|muev|pas)[^.?!]*\\?",
          FLAGS);

  private static final Pattern ASKS_TO_CANCEL =
      Pattern.compile(
          "(shall|should|can|may) i cancel[^.?!]*\\?|¿\\s?(le|se la|te) cancel[^.?!]*\\?", FLAGS);

  /** A number for yes, shown or read out with the question. */
  private static final Pattern ONE_IS_YES =
      Pattern.compile("\\b1\\s?[).:]\\s*(yes|s[ií])\\b|\\b(yes|s[ií]), (press|oprima) 1\\b", FLAGS);

  private static final Pattern ONE = Pattern.compile("^\\W*(1|one|uno)\\W*$", FLAGS);

  private static final Pattern BEGINS_WITH_YES =
      Pattern.compile(
          "^\\W*((oh|um|uh|mm|well|ah|bueno|pues)\\W+)*(yes|yeah|yep|yup|s[ií]|claro)\\b", FLAGS);

  private static final Pattern AGREES =
      Pattern.compile(
          "\\b(yes|yeah|yep|yup|uh-?huh|mm-?hmm?|sure|ok|okay|please|absolutely|definitely|perfect"
              + "|correct|right|great|go ahead|book it|confirm|confirmed|do it|works?|good|fine|claro"
              + "|vale|por favor|perfecto|correcto|adelante|de acuerdo|est[aá] bien|res[eé]rv\\w*)\\b"
              + "|\\bs[ií]\\b|👍|✅",
          FLAGS);

  /** Another time is wanted, or none, whatever friendly words come with it. */
  private static final Pattern TURNS_AWAY =
      Pattern.compile(
          "\\b(no|not|don'?t|never|actually|instead|rather|other|another|different|first one|second"
              + "|third|last one|later|earlier|wait|cancel|otr[ao]s?|primer[ao]?|segund[ao]|tercer[ao]?"
              + "|[uú]ltim[ao]|espere|m[aá]s tarde|m[aá]s temprano)\\b",
          FLAGS);

  private static final Pattern REFUSES =
      Pattern.compile(
          "^\\W*(no|nope|never ?mind|wait|espere)\\b|\\b(don'?t|do not) (book|reserve|confirm)\\b"
              + "|\\bno (la |lo |me |me la )?(reserv|agend|confirm)",
          FLAGS);

  private Consent() {}

  static boolean asksToBook(String text) {
    return ASKS_TO_BOOK.matcher(text).find();
  }

  static boolean asksToMove(String text) {
    return ASKS_TO_MOVE.matcher(text).find();
  }

  static boolean asksToCancel(String text) {
    return ASKS_TO_CANCEL.matcher(text).find();
  }

  /**
   * Whether somebody who was asked agreed, and did not take it back.
   *
   * @param question as it was asked, numbered answers and all
   * @param answers what they said to it, in order
   */
  static boolean given(String question, List<String> answers) {
    var given = false;
    for (var answer : answers) {
      if (agrees(question, answer)) {
        given = true;
      } else if (REFUSES.matcher(answer).find()) {
        given = false;
      }
    }
    return given;
  }

  private static boolean agrees(String question, String answer) {
    if (ONE.matcher(answer).find()) {
      return ONE_IS_YES.matcher(question).find();
    }
    return BEGINS_WITH_YES.matcher(answer).find()
        || (AGREES.matcher(answer).find() && !TURNS_AWAY.matcher(answer).find());
  }
}
