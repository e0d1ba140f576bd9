package dev.ringback.sandbox.conversation;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people say them in Spanish, read from today on. */
final class SpanishCalendar {
  static final List<String> MONTHS =
      List.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre");
  static final List<String> DAYS =
      List.of("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo");

  private static final List<String> NUMBERS =
      List.of("cero", "un", "dos", "tres", "cuatro", "cinco", "seis");
  private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
  private static final Pattern DAY_MONTH =
      Words.es("\\b(?:el )?(\\d{1,2}|primero) de " + MONTH + "\\b");
  private static final Pattern MONTH_DAY = Words.es("\\b" + MONTH + " (\\d{1,2})\\b");
  private static final Pattern DAY = Words.es("\\bel (?:dia )?(\\d{1,2})\\b(?!:| de)");
  private static final Pattern IN_SOME =
      Words.es(
          "\\b(?:en|dentro de|como en) (una?|dos|tres|cuatro|cinco|seis|\\d{1,2}) (dia|semana|mes)(?:es|s)?\\b");
  private static final Pattern WEEKDAY =
      Words.es(
          "\\b(?:el |este |proximo )*(" + String.join("|", DAYS) + ")\\b( que viene| proximo)?");
  private static final Pattern AFTER_TOMORROW = Words.es("\\bpasado manana\\b");
  private static final Pattern TOMORROW = Words.es("(?<!la )(?<!una )\\bmanana\\b");
  private static final Pattern TODAY = Words.es("\\bhoy\\b");

  private SpanishCalendar() {}

  /** A date named in the words, on or after today, with the piece that names it. */
  static Optional<Calendar.Named> named(Words words, LocalDate today) {
    Matcher d = DAY_MONTH.matcher(words.text());
    if (d.find()) {
      return safe(today, d.group(2), d.group(1), d.group());
    }
    Matcher m = MONTH_DAY.matcher(words.text());
    if (m.find()) {
      return safe(today, m.group(1), m.group(2), m.group());
    }
    Matcher in = IN_SOME.matcher(words.text());
    if (in.find()) {
      return Optional.of(new Calendar.Named(later(today, in), in.group()));
    }
    Matcher only = DAY.matcher(words.text());
    if (only.find()) {
      int day = Integer.parseInt(only.group(1));
      LocalDate month = day >= today.getDayOfMonth() ? today : today.plusMonths(1);
      return day >= 1 && day <= month.lengthOfMonth()
          ? Optional.of(new Calendar.Named(month.withDayOfMonth(day), only.group()))
          : Optional.empty();
    }
    return words
        .first(AFTER_TOMORROW)
        .map(w -> new Calendar.Named(today.plusDays(2), w))
        .or(() -> words.first(TOMORROW).map(w -> new Calendar.Named(today.plusDays(1), w)))
        .or(() -> words.first(TODAY).map(w -> new Calendar.Named(today, w)))
        .or(() -> weekday(words, today));
  }

  private static Optional<Calendar.Named> weekday(Words words, LocalDate today) {
    Matcher m = WEEKDAY.matcher(words.text());
    if (!m.find()) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.of(DAYS.indexOf(plain(m.group(1))) + 1);
    LocalDate next = today.with(TemporalAdjusters.next(day));
    return Optional.of(new Calendar.Named(next, m.group().strip()));
  }

  private static Optional<Calendar.Named> safe(
      LocalDate today, String month, String day, String words) {
    try {
      int number = plain(day).equals("primero") ? 1 : Integer.parseInt(day);
      Month of = Month.of(MONTHS.indexOf(plain(month)) + 1);
      return Optional.of(new Calendar.Named(Calendar.next(today, of, number), words));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate later(LocalDate today, Matcher in) {
    String said = plain(in.group(1));
    int count =
        said.matches("\\d+")
            ? Integer.parseInt(said)
            : NUMBERS.indexOf(said.equals("una") ? "un" : said);
    return switch (plain(in.group(2))) {
      case "dia" -> today.plusDays(count);
      case "semana" -> today.plusWeeks(count);
      default -> today.plusMonths(count);
    };
  }

  /** In small letters without accents. */
  static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
