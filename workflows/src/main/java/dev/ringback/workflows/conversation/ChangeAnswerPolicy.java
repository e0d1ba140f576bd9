package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Yes or no where an appointment is about to be changed, in English and Spanish: "yes, cancel it"
 * is a yes there, although "cancel" and "change" are a no elsewhere.
 */
final class ChangeAnswerPolicy {
  private static final String IT =
      "( (it|that|this|them|(my|the|our) (\\w+"
          + " )?(appointment|appt|visit|booking|consult\\w*)|(mi|la) (cita|consulta)))?";

  private static final String CANCEL = "(cancel(led|ed|ling|ing|ar|e|ela|emela|arla)?|call it off)";

  private static final String MOVE =
      "(move|change|switch|reschedule|(mue?v|cambi|pas|reprogram|reagend)(a|e|ar|ela|ala|arla|emela|amela))";

  private static final String POLITE =
      "((yes|yeah|yep|yup|sure|ok|okay|please|go ahead( and)?|just|you can|si|claro|por"
          + " favor|adelante|puede|and|y)[,.! ]+)*";

  private static final String THANKS =
      "([,. ]+(please|now|thanks|thank you|thank you very much|por favor|gracias|ya))*\\W*$";

  /** Nothing but the wish itself, as an answer to the question whether to do it. */
  private static final Pattern CANCEL_IT = Pattern.compile("^\\W*" + POLITE + CANCEL + IT + THANKS);

  private static final Pattern MOVE_IT = Pattern.compile("^\\W*" + POLITE + MOVE + IT + THANKS);

  private static final Pattern NOT_TO =
      Pattern.compile(
          "\\b(don'?t|do not|not|never|without|no)( \\w+){0,3} (" + CANCEL + "|" + MOVE + ")");

  /** The wish within a longer answer, such as "yes, I need to cancel my appointment". */
  private static final Pattern WISH =
      Pattern.compile("\\b(" + CANCEL + "|" + MOVE + ")" + IT + "(?!\\w)");

  private ChangeAnswerPolicy() {}

  /** The answer to what was asked. */
  static Answer answer(String words, Pending asked) {
    return switch (asked) {
      case CANCELLATION -> toDoing(CANCEL_IT, words);
      case MOVE -> toDoing(MOVE_IT, words);
      case IDENTITY -> WordsPolicy.answer(withoutWish(words));
      default -> WordsPolicy.answer(words);
    };
  }

  private static Answer toDoing(Pattern doing, String words) {
    String said = PlainWords.of(words);
    if (NOT_TO.matcher(said).find()) {
      return Answer.NO;
    }
    return doing.matcher(said).matches() ? Answer.YES : WordsPolicy.answer(withoutWish(words));
  }

  /** Accents stay on what is left: "sí" is told from "if" by its own. */
  private static String withoutWish(String words) {
    String tidied = PlainWords.tidy(words);
    StringBuilder left = new StringBuilder(tidied);
    Matcher wish = WISH.matcher(PlainWords.fold(tidied));
    while (wish.find()) {
      for (int i = wish.start(); i < wish.end(); i++) {
        left.setCharAt(i, ' ');
      }
    }
    return left.toString();
  }
}
