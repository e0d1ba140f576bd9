package dev.ringback.sandbox.twilio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Times as Twilio writes and filters them. */
final class TwilioTime {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);

  private TwilioTime() {}

  static String rfc2822(Instant at) {
    return RFC_2822.format(at);
  }

  static @Nullable String rfc2822OrNull(@Nullable Instant at) {
    return at == null ? null : rfc2822(at);
  }

  /** The filter {@code name=value}, {@code name<=value} or {@code name>=value} of a list. */
  static Predicate<@Nullable Instant> filter(Form query, String name) {
    return is(query.get(name), 0)
        .and(is(query.get(name + "<"), -1))
        .and(is(query.get(name + ">"), 1));
  }

  private static Predicate<@Nullable Instant> is(@Nullable String value, int wanted) {
    if (value == null) {
      return _ -> true;
    }
    try {
      if (value.length() == 10) {
        LocalDate day = LocalDate.parse(value);
        return at ->
            at != null && fits(at.atZone(ZoneOffset.UTC).toLocalDate().compareTo(day), wanted);
      }
      Instant moment = Instant.parse(value);
      return at -> at != null && fits(at.compareTo(moment), wanted);
    } catch (DateTimeParseException e) {
      throw TwilioRefusal.badRequest(20001, "Invalid date " + value);
    }
  }

  private static boolean fits(int comparison, int wanted) {
    return comparison == 0 || Integer.signum(comparison) == wanted;
  }
}
