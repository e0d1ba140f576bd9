package dev.ringback.sandbox.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the way: health words the menu asks for, money, time, somebody else. */
final class LimitationReader {
  private static final Pattern BUDGET =
      Words.re(
          "\\b(?:(?:on a|tight|my|limited|small) budget(?:'s| is)?(?! (?:isn't|no|not|fine))(?: (?:around|about|under|max))?(?: \\$[\\d,]+)?|"
              + "budget (?:of|is|around|under)\\b(?! (?:no|not|fine))[^.!?,]*|can't (?:really )?afford[^.!?,]*|"
              + "can(?: only)? spend[^.!?,]*|(?:under|up to|no more than|at most|max(?:imum)?(?: of)?) \\$[\\d,]+|"
              + "money(?:'s| is) (?:\\w+ )?tight|too expensive|(?:bit|little) (?:pricey|expensive)|"
              + "payment plans?|financing|saving up)");
  private static final Pattern SOMEONE_ELSE =
      Words.re(
          "\\b(?:ask|talk (?:to|with)|check with|run (?:it|this) by|discuss (?:it )?with|speak (?:to|with)|convince)"
              + " (?:my |it )?(?:\\w+ )?(?:husband|wife|partner|spouse|boyfriend|girlfriend|mom|mother|dad|fianc[eé]e?|daughter|sister)\\b");
  private static final Pattern SCHEDULE =
      Words.re(
          "\\b(?:(?:can )?only (?:\\w+ )?(?:weekends?|weekdays|evenings?|mornings?|afternoons?|saturdays?|after \\w+|before \\w+|lunch\\w*)|"
              + "(?:weekends?|evenings?|mornings?|saturdays?) only|(?:crazy|busy|hectic|packed|tight) (?:schedule|week|month|job)|"
              + "work (?:long|late|nights|full[- ]time|until|till|shifts|weekends)[^.!?,]*|my shifts?|"
              + "hard to get (?:away|off|time)[^.!?,]*|out of town[^.!?,]*|travel(?:l?ing)? (?:a lot|for work)|my schedule)\\b");
  private static final Pattern NOTHING =
      Words.re(
          "^\\W*(?:no(?:pe|ne|t really|thing)?|nah|not that i know(?: of)?|i'm (?:all )?(?:good|healthy)|all good|none of (?:those|that|them))\\b[^.!?]*"
              + "|\\b(?:nothing (?:at all|really|special|comes to mind)|no (?:concerns?|issues?|limits?|problems?|restrictions?|health \\w+|medical \\w+))\\b");
  private static final String NEGATION =
      "\\b(?:no|not|never|without|none|don't|doesn't|isn't|am not|haven't|nor|neither|free of)\\b";

  private LimitationReader() {}

  static List<FoundFact> read(Prompt prompt) {
    var found = new ArrayList<FoundFact>();
    boolean denied = health(prompt, found);
    Words turn = prompt.turn();
    turn.first(BUDGET).ifPresent(w -> found.add(fact("BUDGET", w)));
    turn.first(SOMEONE_ELSE).ifPresent(w -> found.add(fact("SOMEONE_ELSE_DECIDES", w)));
    if (prompt.asked("LIMITATIONS") || prompt.asked("WINDOW")) {
      turn.first(SCHEDULE).ifPresent(w -> found.add(fact("SCHEDULE", w)));
    }
    if (found.isEmpty() && denied) {
      denial(prompt).ifPresent(w -> found.add(fact("NONE", w)));
    }
    if (found.isEmpty() && prompt.asked("LIMITATIONS")) {
      turn.first(NOTHING).ifPresent(w -> found.add(fact("NONE", w)));
    }
    return found;
  }

  /**
   * Adds what is affirmed.
   *
   * @return whether a health word was named only to be denied
   */
  private static boolean health(Prompt prompt, List<FoundFact> found) {
    boolean denied = false;
    Pattern listed = listed(prompt.menu());
    for (Words clause : prompt.turn().clauses()) {
      Matcher m = listed.matcher(clause.text());
      while (m.find()) {
        boolean negated =
            clause.text().substring(0, m.start()).matches("(?is).*" + negation() + ".*");
        if (negated) {
          denied = true;
        } else if (found.stream().noneMatch(f -> f.words().equals(m.group()))) {
          found.add(fact("CONTRAINDICATION", m.group()));
        }
      }
    }
    return denied;
  }

  /** From the first denial to the end of its sentence. */
  private static Optional<String> denial(Prompt prompt) {
    return prompt.turn().first(Words.re(NEGATION + "[^.!?;]*"));
  }

  private static String negation() {
    return NEGATION.replace("'", "['’]?");
  }

  /** Every health word of the menu, in the forms people use. */
  private static Pattern listed(List<MenuEntry> menu) {
    String any =
        menu.stream()
            .flatMap(e -> e.tell().stream())
            .distinct()
            .map(HealthWords::regex)
            .collect(Collectors.joining("|"));
    return any.isEmpty() ? Words.re("(?!)") : Words.re("\\b(?:" + any + ")");
  }

  private static FoundFact fact(String code, String words) {
    return new FoundFact("LIMITATIONS", code, words);
  }
}
