package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.PlainWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By when they want it: a span of time, or the date of an event they prepare for. */
public final class WindowPolicy {
  private static final Map<Fact.Window.Kind, Pattern> SPANS =
      Map.of(
          Fact.Window.Kind.TODAY,
              Pattern.compile(
                  "\\b(today|asap|right away|as soon as possible|tonight|hoy( mismo)?|lo antes posible|cuanto antes|lo mas pronto posible)\\b"),
          Fact.Window.Kind.THIS_WEEK,
              Pattern.compile(
                  "\\b(this week(end)?|tomorrow|next few days|(para |pasado )manana|manana mismo|est[ae] (semana|fin de semana)|en estos dias)\\b"),
          Fact.Window.Kind.NEXT_WEEK,
              Pattern.compile(
                  "\\b(next week|following week|la (proxima semana|semana (que viene|entrante|proxima))|la otra semana)\\b"),
          Fact.Window.Kind.THIS_MONTH,
              Pattern.compile(
                  "\\b(this month|next (few|couple of|two|three|2|3) weeks|soon|este mes|pronto|(proximas|siguientes) semanas)\\b"),
          Fact.Window.Kind.NO_HURRY,
              Pattern.compile(
                  "\\b(no (particular )?(rush|hurry)|whenever|flexible|any ?time|not in a (rush|hurry)|sin (prisa|apuro)|no (tengo|hay) (prisa|apuro)|cuando sea|no me urge|en cualquier momento)\\b"),
          Fact.Window.Kind.LATER,
              Pattern.compile(
                  "\\b(next month|next year|in the (new year|spring|summer|fall|winter)|later|el (proximo|otro) (mes|ano)|el (mes|ano) (que viene|entrante)|mas adelante|en (primavera|verano|otono|invierno))\\b"));

  private static final Pattern EVENT =
      Pattern.compile(
          "\\b(wedding|birthday|party|reunion|graduation|vacation|trip|cruise|anniversary|gala|prom|shower|honeymoon|photo ?shoot|photos|christening|holiday|event|interview"
              + "|boda|cumpleanos|fiesta|quinceanera|quince|graduacion|viaje|vacaciones|crucero|aniversario|bautizo|evento|sesion de fotos|luna de miel|entrevista)\\b");

  private static final String MONTHS =
      Arrays.stream(Month.values())
          .flatMap(WindowPolicy::names)
          .distinct()
          .collect(Collectors.joining("|"));

  private static final List<Pattern> DATES =
      List.of(
          Pattern.compile(
              "\\b(?<month>"
                  + MONTHS
                  + ")\\.? (?:the )?(?<day>\\d{1,2}|first|second|third)(?:st|nd|rd|th)?\\b(?!:)(?:,? (?<year>20\\d{2}))?"),
          Pattern.compile(
              "\\b(?<day>\\d{1,2}|first|second|third|primero)(?:st|nd|rd|th)? (?:of|de) (?<month>"
                  + MONTHS
                  + ")\\b(?:,? (?:de |del )?(?<year>20\\d{2}))?"),
          Pattern.compile(
              "\\b(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?\\b(?!/)"));

  private WindowPolicy() {}

  /**
   * What the words say about time.
   *
   * @param today date at the location: a date without a year is the next one
   * @param asked whether they were asked for it: a date alone is then what they want to be ready
   *     for
   */
  static Optional<Found> find(String words, LocalDate today, boolean asked, Language language) {
    String said = PlainWords.of(words);
    Optional<Found> date = date(said, today, language);
    boolean event = EVENT.matcher(said).find();
    if (date.isPresent() && (event || asked)) {
      return date;
    }
    return Arrays.stream(Fact.Window.Kind.values())
        .filter(SPANS::containsKey)
        .flatMap(kind -> span(kind, said).stream())
        .findFirst();
  }

  private static Optional<Found> span(Fact.Window.Kind kind, String said) {
    Pattern pattern = SPANS.getOrDefault(kind, EVENT);
    String allowed =
        kind == Fact.Window.Kind.LATER || kind == Fact.Window.Kind.THIS_MONTH
            ? said.replaceAll("\\b(call|text|talk|see) (me |you )?(back )?(later|soon)\\b", "#")
            : said;
    Matcher matcher = pattern.matcher(allowed);
    return matcher.find() ? Optional.of(new Found(kind, null, matcher.group())) : Optional.empty();
  }

  private static Optional<Found> date(String said, LocalDate today, Language language) {
    List<Found> found =
        DATES.stream()
            .flatMap(pattern -> pattern.matcher(said).results())
            .flatMap(match ->
                resolve(
                    match.group("month"), match.group("day"), match.group("year"), today, language)
                    .map(day -> new Found(Fact.Window.Kind.EVENT, day, match.group()))
                    .stream())
            .toList();
    // Two dates: it is not known which one they have to be ready for.
    return found.stream().map(Found::event).distinct().count() == 1
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  private static Optional<LocalDate> resolve(
      String month, String day, @Nullable String year, LocalDate today, Language language) {
    int number = day(day);
    boolean figures = Character.isDigit(month.charAt(0));
    int monthNumber = figures ? Integer.parseInt(month) : month(month);
    if (figures && language == Language.SPANISH && number <= 12 && number != monthNumber) {
      // Day and month change places in Spanish: 12/11 could be either.
      return Optional.empty();
    }
    try {
      if (year != null) {
        int full = Integer.parseInt(year);
        LocalDate exact = LocalDate.of(full < 100 ? 2000 + full : full, monthNumber, number);
        return exact.isBefore(today) ? Optional.empty() : Optional.of(exact);
      }
      LocalDate next = LocalDate.of(today.getYear(), monthNumber, number);
      return Optional.of(
          next.isBefore(today) ? LocalDate.of(today.getYear() + 1, monthNumber, number) : next);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int day(String word) {
    return switch (word) {
      case "first", "primero" -> 1;
      case "second" -> 2;
      case "third" -> 3;
      default -> Integer.parseInt(word);
    };
  }

  private static int month(String name) {
    return Arrays.stream(Month.values())
        .filter(month -> names(month).anyMatch(name::equals))
        .findFirst()
        .map(Month::getValue)
        .orElse(0);
  }

  private static Stream<String> names(Month month) {
    String english = month.getDisplayName(TextStyle.FULL, Locale.US).toLowerCase(Locale.ROOT);
    String spanish = month.getDisplayName(TextStyle.FULL, Language.SPANISH.locale());
    return Stream.of(
        english, english.substring(0, 3), spanish, month == Month.SEPTEMBER ? "sept" : spanish);
  }

  /**
   * What was found.
   *
   * @param words where it was found, lower case without accents
   */
  record Found(Fact.Window.Kind kind, @Nullable LocalDate event, String words) {}
}
