package dev.ringback.sandbox.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What they want: a treatment by name or by what bothers them, else a wish the menu lacks. */
final class GoalReader {

  private GoalReader() {}

  static List<FoundFact> read(Prompt prompt, GoalWords in) {
    var found = new ArrayList<FoundFact>();
    for (Words clause : prompt.turn().clauses()) {
      if (clause.has(in.experience()) && !clause.has(in.onceMore())) {
        continue;
      }
      for (MenuEntry entry : prompt.menu()) {
        entry
            .mentionIn(clause)
            .filter(m -> !clause.has(in.declined(m)))
            .ifPresent(m -> add(found, new FoundFact("GOALS", entry.id(), m)));
      }
    }
    found.removeIf(f -> found.stream().anyMatch(g -> shadows(g, f)));
    if (found.isEmpty()) {
      concern(prompt, in).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      wish(prompt, in).ifPresent(found::add);
    }
    return found.size() > 2 ? List.copyOf(found.subList(0, 2)) : found;
  }

  private static Optional<FoundFact> concern(Prompt prompt, GoalWords in) {
    for (var concern : in.concerns().entrySet()) {
      Optional<String> words = prompt.turn().first(concern.getKey());
      if (words.isEmpty()) {
        continue;
      }
      for (String piece : concern.getValue()) {
        for (MenuEntry entry : prompt.menu()) {
          if (entry.spellings().contains(piece)) {
            return Optional.of(new FoundFact("GOALS", entry.id(), words.get()));
          }
        }
      }
      return Optional.of(new FoundFact("GOALS", "other", words.get()));
    }
    return Optional.empty();
  }

  private static Optional<FoundFact> wish(Prompt prompt, GoalWords in) {
    Optional<String> wish =
        prompt.turn().first(in.wish()).filter(w -> !new Words(w).has(in.errand()));
    if (wish.isEmpty() && prompt.asked("GOALS") && prompt.turn().text().strip().length() > 12) {
      wish =
          prompt.turn().clauses().stream()
              .filter(c -> !c.has(in.errand()) && c.text().contains(" "))
              .map(Words::text)
              .findFirst();
    }
    return wish.map(w -> new FoundFact("GOALS", "other", w));
  }

  private static void add(List<FoundFact> found, FoundFact fact) {
    if (found.stream().noneMatch(f -> f.code().equals(fact.code()))) {
      found.add(fact);
    }
  }

  /** "lip filler" is about lips, though "filler" may be a name of something else. */
  private static boolean shadows(FoundFact longer, FoundFact shorter) {
    return longer.words().length() > shorter.words().length()
        && longer.words().contains(shorter.words());
  }
}
