package dev.ringback.sandbox.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** By when. */
final class WindowReader {
  private static final Pattern EVENT =
      Words.re(
          "\\b(?:wedding|party|reunion|birthday|graduation|vacation|trip|cruise|gala|prom|photo ?shoot|"
              + "event|honeymoon|anniversary|engagement|interview|holidays?|getting married|quincea[nñ]era)\\b");
  private static final Pattern PAST = Words.re("\\b(?:had|did|got|gotten|last|ago|since|tried)\\b");
  private static final Set<String> ELSEWHERE = Set.of("SLOT", "CONFIRMATION", "NAME");
  private static final Map<String, Pattern> PHRASES = phrases();

  private WindowReader() {}

  static List<FoundFact> read(Prompt prompt) {
    for (Words clause : prompt.turn().clauses()) {
      Optional<FoundFact> found = clause(prompt, clause);
      if (found.isPresent()) {
        return List.of(found.get());
      }
    }
    return List.of();
  }

  private static Optional<FoundFact> clause(Prompt prompt, Words clause) {
    Optional<Calendar.Named> date = Calendar.named(clause, prompt.today());
    boolean event =
        prompt.turn().has(EVENT)
            || date.isPresent() && !clause.has(PAST) && deadline(clause, date.get());
    if (date.isPresent() && event) {
      String iso = date.get().date().toString();
      return Optional.of(new FoundFact("WINDOW", "EVENT", iso, date.get().words()));
    }
    if (ELSEWHERE.contains(prompt.asked()) || clause.has(PAST)) {
      return Optional.empty();
    }
    for (var phrase : PHRASES.entrySet()) {
      Optional<String> words = clause.first(phrase.getValue());
      if (words.isPresent()) {
        return words.map(w -> new FoundFact("WINDOW", phrase.getKey(), w));
      }
    }
    return date.map(d -> new FoundFact("WINDOW", bucket(d.date(), prompt.today()), d.words()));
  }

  private static boolean deadline(Words clause, Calendar.Named date) {
    Words named = new Words(date.words());
    return named.has(Words.re("^by "))
        || clause.has(
            Words.re(
                "\\b(?:by|before|in time for) (?:about |around |the |my |next )*"
                    + Words.literal(date.words())));
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

  private static Map<String, Pattern> phrases() {
    var phrases = new LinkedHashMap<String, Pattern>();
    phrases.put(
        "NO_HURRY",
        Words.re(
            "\\b(?:no (?:real |particular )?(?:rush|hurry|deadline|timeline)|not in (?:a|any) (?:rush|hurry)|whenever[^.!?,]*|any ?time(?: is fine| works)?|i'm flexible|take my time)\\b"));
    phrases.put(
        "TODAY",
        Words.re(
            "\\b(?:today|tonight|this (?:morning|afternoon|evening)|right away|immediately|as soon as (?:possible|i can|you can)|asap)\\b"));
    phrases.put(
        "NEXT_WEEK", Words.re("\\b(?:next week|in a week|early next week|a week from \\w+)\\b"));
    phrases.put(
        "THIS_WEEK",
        Words.re(
            "\\b(?:this week(?:end)?|(?:in )?(?:the next|a) (?:few|couple(?: of)?) days|in the next day or two|pretty soon|soon)\\b"));
    phrases.put(
        "THIS_MONTH",
        Words.re(
            "\\b(?:this month|(?:in )?(?:the next|a) (?:few|couple(?: of)?) weeks|within (?:the|a) month|end of the month|before the month is (?:out|over))\\b"));
    phrases.put(
        "LATER",
        Words.re(
            "\\b(?:next month|(?:in )?(?:the next|a) (?:few|couple(?: of)?) months|(?:this |next |in the )?(?:spring|summer|fall|winter)|next year|new year|after the holidays|(?:in|by) "
                + Calendar.MONTHS
                + "(?! \\d)|later (?:this|in the) year|not (?:any ?time )?soon)\\b"));
    return phrases;
  }
}
