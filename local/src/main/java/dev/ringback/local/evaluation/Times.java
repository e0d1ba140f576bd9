package dev.ringback.local.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds times in what was said, in English and Spanish, however a list shortens them. */
final class Times {
  private static final Locale SPANISH = Locale.of("es", "US");
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private Times() {}

  /** Those that a text names by day and clock. */
  static List<Instant> named(String text, Collection<Instant> times, ZoneId zone) {
    return times.stream().distinct().filter(time -> names(text, time.atZone(zone))).toList();
  }

  /** Those that a text names with the clock right after the day, as a read-back does. */
  static List<Instant> readBack(String text, Collection<Instant> times, ZoneId zone) {
    return times.stream().distinct().filter(time -> readsBack(text, time.atZone(zone))).toList();
  }

  private static boolean readsBack(String text, ZonedDateTime time) {
    return Pattern.compile("(%s)\\D{0,20}(%s)".formatted(day(time), clock(time)), FLAGS)
        .matcher(text)
        .find();
  }

  private static boolean names(String text, ZonedDateTime time) {
    return day(time).matcher(text).find() && clock(time).matcher(text).find();
  }

  /** Such as {@code November 24}, {@code Tuesday the 24th} or {@code 24 de noviembre}. */
  private static Pattern day(ZonedDateTime time) {
    var month = time.getMonth();
    var english = month.getDisplayName(TextStyle.FULL, Locale.US);
    var weekday = time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
    return Pattern.compile(
        "\\b(%s,? (the )?|%s )%d(st|nd|rd|th)?(?![\\d:])|(?<!\\d)%d de %s\\b"
            .formatted(
                weekday,
                english,
                time.getDayOfMonth(),
                time.getDayOfMonth(),
                month.getDisplayName(TextStyle.FULL, SPANISH)),
        FLAGS);
  }

  /** On the hour the minutes may be left out. */
  private static Pattern clock(ZonedDateTime time) {
    var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    var half =
        time.getHour() < 12
            ? "a\\.?\\s?m\\b|de la mañana"
            : "p\\.?\\s?m\\b|de la (tarde|noche)|del mediod[ií]a";
    return Pattern.compile(
        "(?<![\\d:])%d(:%02d)%s\\s?(%s)"
            .formatted(hour, time.getMinute(), time.getMinute() == 0 ? "?" : "", half),
        FLAGS);
  }
}
