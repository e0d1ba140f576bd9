package dev.ringback.sandbox.conversation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people say them, read from today on. */
final class Calendar {
  static final String MONTHS =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  static final String DAYS =
      "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|saturday|sunday)s?\\b";

  private static final Pattern MONTH_DAY =
      Words.re("\\b" + MONTHS + "\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b");
  private static final Pattern DAY_MONTH =
      Words.re("\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTHS + "\\b");
  private static final Pattern NUMERIC = Words.re("\\b(\\d{1,2})/(\\d{1,2})\\b");
  private static final Pattern ORDINAL = Words.re("\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b");
  private static final Pattern IN_SOME =
      Words.re(
          "\\b(?:in|about|within)(?: about| around| the next)? (a|an|one|two|three|four|five|six|a few|a couple(?: of)?|\\d{1,2})"
              + " (day|week|month)s?\\b");
  private static final Pattern WEEKDAY = Words.re("\\b(next |this |on |by )?" + DAYS);
  private static final Pattern TODAY = Words.re("\\b(?:today|tonight)\\b");
  private static final Pattern TOMORROW = Words.re("\\btomorrow\\b");
  private static final List<String> NUMBERS =
      List.of("zero", "one", "two", "three", "four", "five", "six");

  private Calendar() {}

  /** A date named in the words, on or after today, with the piece that names it. */
  static Optional<Named> named(Words words, LocalDate today) {
    Matcher m = MONTH_DAY.matcher(words.text());
    if (m.find()) {
      return month(m.group(1)).flatMap(month -> safe(m, today, month, m.group(2)));
    }
    Matcher d = DAY_MONTH.matcher(words.text());
    if (d.find()) {
      return month(d.group(2)).flatMap(month -> safe(d, today, month, d.group(1)));
    }
    Matcher n = NUMERIC.matcher(words.text());
    if (n.find() && Integer.parseInt(n.group(1)) >= 1 && Integer.parseInt(n.group(1)) <= 12) {
      return safe(n, today, Month.of(Integer.parseInt(n.group(1))), n.group(2));
    }
    Matcher o = ORDINAL.matcher(words.text());
    if (o.find()) {
      int day = Integer.parseInt(o.group(1));
      LocalDate month = day >= today.getDayOfMonth() ? today : today.plusMonths(1);
      return day >= 1 && day <= month.lengthOfMonth()
          ? Optional.of(new Named(month.withDayOfMonth(day), o.group()))
          : Optional.empty();
    }
    Matcher in = IN_SOME.matcher(words.text());
    if (in.find()) {
      return Optional.of(new Named(later(today, count(in.group(1)), in.group(2)), in.group()));
    }
    return words
        .first(TOMORROW)
        .map(w -> new Named(today.plusDays(1), w))
        .or(() -> words.first(TODAY).map(w -> new Named(today, w)))
        .or(() -> weekday(words, today));
  }

  static Optional<Named> weekday(Words words, LocalDate today) {
    Matcher m = WEEKDAY.matcher(words.text());
    if (!m.find()) {
      return Optional.empty();
    }
    String start = m.group(2).substring(0, 3).toUpperCase(Locale.ROOT);
    DayOfWeek day =
        Arrays.stream(DayOfWeek.values())
            .filter(w -> w.name().startsWith(start))
            .findFirst()
            .orElseThrow();
    boolean next = m.group(1) != null && m.group(1).strip().equalsIgnoreCase("next");
    LocalDate from =
        next ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today.plusDays(1);
    return Optional.of(new Named(from.with(TemporalAdjusters.nextOrSame(day)), m.group().strip()));
  }

  static Optional<Month> month(String name) {
    String start = name.length() < 3 ? name : name.substring(0, 3).toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(m -> start.length() == 3 && m.name().startsWith(start))
        .findFirst();
  }

  /** That day this year, or next year when it is past. */
  static LocalDate next(LocalDate today, Month month, int day) {
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
  }

  private static Optional<Named> safe(Matcher m, LocalDate today, Month month, String day) {
    try {
      return Optional.of(new Named(next(today, month, Integer.parseInt(day)), m.group()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate later(LocalDate today, int count, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "day" -> today.plusDays(count);
      case "week" -> today.plusWeeks(count);
      default -> today.plusMonths(count);
    };
  }

  private static int count(String said) {
    String low = said.toLowerCase(Locale.ROOT);
    if (low.matches("\\d+")) {
      return Integer.parseInt(low);
    }
    return switch (low) {
      case "a", "an" -> 1;
      case "a few" -> 3;
      case "a couple", "a couple of" -> 2;
      default -> NUMBERS.indexOf(low);
    };
  }

  /** A date and the words that name it. */
  record Named(LocalDate date, String words) {}
}
