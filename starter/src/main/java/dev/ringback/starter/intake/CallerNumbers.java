package dev.ringback.starter.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers as phone systems and people write them. */
public final class CallerNumbers {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String REGION = "US";
  private static final Set<String> WITHHELD =
      Set.of(
          "",
          "anonymous",
          "blocked",
          "private",
          "restricted",
          "unavailable",
          "unknown",
          "withheld");

  private CallerNumbers() {}

  /** What a text turned out to be. */
  public sealed interface Reading {
    /** A number that can be dialled. */
    record Number(PhoneNumber phone) implements Reading {}

    /** The caller hides it. */
    record Withheld() implements Reading {}

    /** No number, or one that exists nowhere. */
    record Invalid() implements Reading {}
  }

  public static Reading read(@Nullable String text) {
    if (text == null || WITHHELD.contains(text.strip().toLowerCase(Locale.ROOT))) {
      return new Reading.Withheld();
    }
    try {
      var number = NUMBERS.parse(text, REGION);
      return NUMBERS.isValidNumber(number)
          ? new Reading.Number(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
          : new Reading.Invalid();
    } catch (NumberParseException e) {
      return new Reading.Invalid();
    }
  }
}
