package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of text value of a file.
 *
 * @param placeholder stands in for a value that cannot be read
 * @param parse returns null, or throws IllegalArgumentException, for what is not of this kind
 */
public record Scalar<T>(
    T placeholder, String complaint, String remedy, Function<String, @Nullable T> parse) {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})([smhd])");
  private static final Pattern PERIOD_TEXT = Pattern.compile("([1-9][0-9]{0,4})([dy])");

  public static final Scalar<String> TEXT =
      new Scalar<>("", "is empty", "write some text", text -> text.isEmpty() ? null : text);

  static final Scalar<String> EMAIL =
      new Scalar<>(
          "",
          "is not a mail address",
          "write an address such as hello@example.com",
          text -> text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? text : null);

  static final Scalar<PhoneNumber> PHONE =
      new Scalar<>(
          new PhoneNumber("+19999999"),
          "is not a number in the international form",
          "write it with plus sign and country code, in quotes: \"+15125550101\"",
          PhoneNumber::new);

  public static final Scalar<ZoneId> ZONE =
      new Scalar<>(
          ZoneOffset.UTC,
          "is not a time zone",
          "write a zone of the tz database, such as America/Chicago",
          text -> ZoneId.getAvailableZoneIds().contains(text) ? ZoneId.of(text) : null);

  static final Scalar<LocalTime> TIME =
      new Scalar<>(
          LocalTime.NOON, "is not a time of day", "write it as 09:00 or 17:30", Scalar::time);

  public static final Scalar<Duration> DURATION_TEXT =
      new Scalar<>(
          Duration.ofMinutes(1),
          "is not a duration",
          "write a number and a unit: 30s, 5m, 2h or 1d",
          Scalar::duration);

  static final Scalar<LocalDate> DATE =
      new Scalar<>(LocalDate.EPOCH, "is not a date", "write it as 2026-01-31", Scalar::date);

  static final Scalar<Period> PERIOD =
      new Scalar<>(
          Period.ofDays(1),
          "is not a period",
          "write a number and a unit, days or years: 90d or 2y",
          Scalar::period);

  static final Scalar<String> STATE =
      new Scalar<>(
          "",
          "is not a state of the United States",
          "write its two letters, such as TX",
          text -> UsStates.CODES.contains(text) ? text : null);

  static final Scalar<DayOfWeek> DAY =
      new Scalar<>(
          DayOfWeek.MONDAY,
          "is not a day of the week",
          "write mon, tue, wed, thu, fri, sat or sun",
          text ->
              Arrays.stream(DayOfWeek.values())
                  .filter(day -> day.name().substring(0, 3).equalsIgnoreCase(text))
                  .findFirst()
                  .orElse(null));

  /** An identifier. */
  static <T> Scalar<T> id(Function<String, T> of) {
    return new Scalar<>(
        of.apply("unreadable"),
        "is not an identifier",
        "write lower-case letters, digits and dashes, such as lip-filler",
        of::apply);
  }

  /** One of the constants, in lower case and with dashes. */
  public static <E extends Enum<E>> Scalar<E> oneOf(Class<E> type) {
    E[] constants = type.getEnumConstants();
    return new Scalar<>(
        constants[0],
        "is not one of the choices",
        "write one of: "
            + Arrays.stream(constants).map(Scalar::word).collect(Collectors.joining(", ")),
        text ->
            Arrays.stream(constants).filter(c -> word(c).equals(text)).findFirst().orElse(null));
  }

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Nullable T read(String text) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Period period(String text) {
    Matcher matcher = PERIOD_TEXT.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    int amount = Integer.parseInt(matcher.group(1));
    return matcher.group(2).equals("d") ? Period.ofDays(amount) : Period.ofYears(amount);
  }

  private static @Nullable Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
