package dev.ringback.sandbox.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the way: health words the menu asks for, money, time, somebody else. */
final class LimitationReader {

  private LimitationReader() {}

  static List<FoundFact> read(Prompt prompt, LimitationWords in) {
    var found = new ArrayList<FoundFact>();
    boolean denied = health(prompt, in, found);
    Words turn = prompt.turn();
    turn.first(in.budget()).ifPresent(w -> found.add(fact("BUDGET", w)));
    turn.first(in.someoneElse()).ifPresent(w -> found.add(fact("SOMEONE_ELSE_DECIDES", w)));
    if (prompt.asked("LIMITATIONS") || prompt.asked("WINDOW")) {
      turn.first(in.schedule()).ifPresent(w -> found.add(fact("SCHEDULE", w)));
    }
    if (found.isEmpty() && denied) {
      denial(prompt, in).ifPresent(w -> found.add(fact("NONE", w)));
    }
    if (found.isEmpty() && prompt.asked("LIMITATIONS")) {
      turn.first(in.nothing()).ifPresent(w -> found.add(fact("NONE", w)));
    }
    return found;
  }

  /**
   * Adds what is affirmed.
   *
   * @return whether a health word was named only to be denied
   */
  private static boolean health(Prompt prompt, LimitationWords in, List<FoundFact> found) {
    boolean denied = false;
    Pattern listed = listed(prompt.menu());
    for (Words clause : prompt.turn().clauses()) {
      Matcher m = listed.matcher(clause.text());
      while (m.find()) {
        boolean negated = in.negation().matcher(clause.text().substring(0, m.start())).find();
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
  private static Optional<String> denial(Prompt prompt, LimitationWords in) {
    return prompt.turn().first(in.denial());
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
