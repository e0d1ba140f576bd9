package dev.ringback.activities.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model's sentence to the caller. It is short, and it is dropped whole rather than mended when it
 * says something only the clinic or its systems may say.
 */
final class Acknowledgement {
  private static final int LONGEST = 300;
  private static final Pattern FIRST_TWO =
      Pattern.compile("^(?:.*?[.!?](?=\\s|$)){1,2}", Pattern.DOTALL);

  /** Claims of a booking, in all the ways one is promised. */
  private static final Pattern BOOKED =
      Pattern.compile(
          "\\b(you're|you are|i've|i have|we've|we have|it's|it is|that's|that is|is|are|been|got you|have you|put you)"
              + "\\b[^.!?]{0,40}\\b(booked|scheduled|confirmed|reserved|all set|on the (calendar|schedule|books))\\b"
              + "|\\bsee you (then|soon|on|at|tomorrow|next)\\b|\\byour appointment (is|has been|will be)\\b");

  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b\\d{1,2}\\s*:\\s*\\d{2}\\b|\\b\\d{1,2}\\s*[ap]\\.?\\s?m\\b|\\bo'clock\\b|\\b(noon|midnight)\\b");
  private static final Pattern LINK =
      Pattern.compile("https?:|www\\.|\\b[\\w-]+\\.(com|net|org|io|example|me|co|us)\\b");
  private static final Pattern AMOUNT =
      Pattern.compile("\\$\\s*(\\d[\\d,]*)|\\b(\\d[\\d,]*)\\s*(?:dollars|bucks|usd)\\b");
  private static final Pattern DISCOUNT =
      Pattern.compile("\\b\\d+\\s*(%|percent)|\\b(discount|free of charge|for free)\\b");
  private static final Pattern JUDGEMENT =
      Pattern.compile(
          "\\b(safe for you|good candidate|right for you|nothing to worry|no need to worry|guarantee\\w*"
              + "|diagnos\\w*|you (should|can) (stop|take|keep) (taking|your))\\b");
  private static final Pattern HUMAN =
      Pattern.compile(
          "\\bi(?:'m| am) (?:a |an )?(?:real |actual )?(?:person|human|nurse|doctor)\\b");

  private Acknowledgement() {}

  /** The sentence as it may be said; empty if it may not. */
  static String checked(String proposed, Clinic clinic) {
    String text = shortened(proposed.replaceAll("\\s+", " ").strip());
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean forbidden =
        List.of(BOOKED, CLOCK, LINK, DISCOUNT, JUDGEMENT, HUMAN).stream()
                .anyMatch(pattern -> pattern.matcher(plain).find())
            || namesUnpublishedPrice(plain, clinic)
            || clinic.voice().avoid().stream()
                .anyMatch(word -> plain.contains(word.toLowerCase(Locale.ROOT)));
    return forbidden ? "" : text;
  }

  private static String shortened(String text) {
    Matcher firstTwo = FIRST_TWO.matcher(text);
    String kept = firstTwo.find() ? firstTwo.group() : text;
    return kept.length() <= LONGEST ? kept : "";
  }

  /** An amount must lie in the range of a treatment it names, or of any if it names none. */
  private static boolean namesUnpublishedPrice(String plain, Clinic clinic) {
    List<Treatment> named =
        clinic.treatments().stream().filter(treatment -> names(plain, treatment)).toList();
    List<Treatment> candidates = named.isEmpty() ? clinic.treatments() : named;
    String policies =
        clinic.policies().cancellation()
            + " "
            + clinic.policies().deposit()
            + " "
            + clinic.policies().fees();
    Matcher amounts = AMOUNT.matcher(plain);
    while (amounts.find()) {
      String digits = amounts.group(1) == null ? amounts.group(2) : amounts.group(1);
      long amount = Long.parseLong(digits.replace(",", ""));
      boolean published =
          candidates.stream()
                  .map(Treatment::price)
                  .anyMatch(price -> amount >= price.from() && amount <= price.to())
              || Pattern.compile("\\$\\s*" + digits + "(?!\\d)").matcher(policies).find();
      if (!published) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(String plain, Treatment treatment) {
    return plain.contains(treatment.name().toLowerCase(Locale.ROOT))
        || treatment.synonyms().stream()
            .anyMatch(name -> plain.contains(name.toLowerCase(Locale.ROOT)));
  }
}
