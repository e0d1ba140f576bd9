package dev.ringback.sandbox.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** By when. */
final class WindowReader {
  /** "Saturdays" says which days are free, not when. */
  private static final Pattern HABIT =
      Words.re(
          "(?:mon|tues|wednes|thurs|fri|satur|sun)days$|\\blos (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)$");

  private static final Set<String> ELSEWHERE =
      Set.of("SLOT", "CONFIRMATION", "NAME", "APPOINTMENT", "MOVE", "CANCELLATION");

  private WindowReader() {}

  static List<FoundFact> read(Prompt prompt, WindowWords in) {
    for (Words clause : prompt.turn().clauses()) {
      Optional<FoundFact> found = clause(prompt, in, clause);
      if (found.isPresent()) {
        return List.of(found.get());
      }
    }
    return List.of();
  }

  private static Optional<FoundFact> clause(Prompt prompt, WindowWords in, Words clause) {
    Optional<Calendar.Named> date =
        in.dates().apply(clause, prompt.today()).filter(n -> !new Words(n.words()).has(HABIT));
    boolean event =
        prompt.turn().has(in.event())
            || date.isPresent() && !clause.has(in.past()) && deadline(in, clause, date.get());
    if (date.isPresent() && event) {
      String iso = date.get().date().toString();
      return Optional.of(new FoundFact("WINDOW", "EVENT", iso, date.get().words()));
    }
    if (ELSEWHERE.contains(prompt.asked()) || clause.has(in.past())) {
      return Optional.empty();
    }
    for (var phrase : in.phrases().entrySet()) {
      Optional<String> words = clause.first(phrase.getValue());
      if (words.isPresent()) {
        return words.map(w -> new FoundFact("WINDOW", phrase.getKey(), w));
      }
    }
    return date.map(d -> new FoundFact("WINDOW", bucket(d.date(), prompt.today()), d.words()));
  }

  private static boolean deadline(WindowWords in, Words clause, Calendar.Named date) {
    Words named = new Words(date.words());
    return named.has(Words.re("^by "))
        || clause.has(Words.re(in.before() + Words.literal(date.words())));
  }

  private static String bucket(LocalDate date, LocalDate today) {
    LocalDate nextMonday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    if (date.equals(today)) {
      return "TODAY";
    }
    if (date.isBefore(nextMonday)) {
      return "THIS_WEEK";
    }
    if (date.isBefore(nextMonday.plusWeeks(1))) {
      return "NEXT_WEEK";
    }
    return date.isAfter(today.plusDays(31)) ? "LATER" : "THIS_MONTH";
  }
}
