package dev.ringback.sandbox.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What they want: a treatment by name or by what bothers them, else a wish the menu lacks. */
final class GoalReader {
  private static final Pattern WISH =
      Words.re(
          "\\b(?:interested in|looking (?:for|into|at|to)|want(?:ing|ed)? to|would love|i'd like|"
              + "thinking (?:about|of)|hoping (?:to|for)|curious about|ask(?:ing)? about|"
              + "help with|get rid of|do something about)\\b[^.!?]*");
  private static final Pattern ERRAND =
      Words.re(
          "\\b(?:appointment|book|schedule|consult\\w*|talk|speak|call|text|know|person|human|"
              + "cancel|reschedule|stop|question|price|cost|places?|clinics?|spas?|options|hours|you|time)\\b");

  private static final Pattern EXPERIENCE =
      Words.re(
          "\\b(?:i've (?:been|had|done|tried|gotten)(?! (?:wanting|thinking|looking|considering|curious))|i (?:had|got|did|tried))\\b");
  private static final Pattern ONCE_MORE =
      Words.re("\\b(?:again|another|more|touch[- ]?up|redo)\\b");

  /** Complaints people have, and a piece of the name of what clinics offer for them. */
  private static final Map<Pattern, List<String>> CONCERNS = concerns();

  private GoalReader() {}

  static List<FoundFact> read(Prompt prompt) {
    var found = new ArrayList<FoundFact>();
    for (Words clause : prompt.turn().clauses()) {
      if (clause.has(EXPERIENCE) && !clause.has(ONCE_MORE)) {
        continue;
      }
      for (MenuEntry entry : prompt.menu()) {
        entry
            .mentionIn(clause)
            .filter(m -> !clause.has(declined(m)))
            .ifPresent(m -> add(found, new FoundFact("GOALS", entry.id(), m)));
      }
    }
    found.removeIf(f -> found.stream().anyMatch(g -> shadows(g, f)));
    if (found.isEmpty()) {
      concern(prompt).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      wish(prompt).ifPresent(found::add);
    }
    return found.size() > 2 ? List.copyOf(found.subList(0, 2)) : found;
  }

  private static Optional<FoundFact> concern(Prompt prompt) {
    for (var concern : CONCERNS.entrySet()) {
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

  private static Optional<FoundFact> wish(Prompt prompt) {
    Optional<String> wish = prompt.turn().first(WISH).filter(w -> !new Words(w).has(ERRAND));
    if (wish.isEmpty() && prompt.asked("GOALS") && prompt.turn().text().strip().length() > 12) {
      wish =
          prompt.turn().clauses().stream()
              .filter(c -> !c.has(ERRAND) && c.text().contains(" "))
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

  private static Pattern declined(String mention) {
    return Words.re(
        "\\b(?:not|no|never|instead of|rather than|don't want)(?: \\w+)? "
            + Words.literal(mention));
  }

  private static Map<Pattern, List<String>> concerns() {
    var concerns = new LinkedHashMap<Pattern, List<String>>();
    concerns.put(
        Words.re("\\b(?:full body|whole body|mommy makeover|body contouring|contour my body)\\b"),
        List.of("body-contour", "contour", "coolsculpt"));
    concerns.put(
        Words.re(
            "\\b(?:wrinkles?|crow's feet|frown lines?|forehead lines?|fine lines?|elevens)\\b"),
        List.of("botox", "wrinkle", "tox"));
    concerns.put(
        Words.re("\\b(?:fuller lips|thin lips|bigger lips|plump(?:er)? (?:my )?lips|my lips)\\b"),
        List.of("lip", "filler"));
    concerns.put(
        Words.re(
            "\\b(?:belly fat|love handles|stubborn fat|double chin|freez\\w+ (?:my |the )?fat|fat on my \\w+)\\b"),
        List.of("coolsculpt", "contour"));
    concerns.put(
        Words.re(
            "\\b(?:unwanted hair|hair removed|remove (?:my )?\\w* ?hair|hair on my \\w+|stop shaving)\\b"),
        List.of("hair"));
    concerns.put(
        Words.re(
            "\\b(?:acne(?: scars?)?|sun ?spots?|dark spots?|melasma|pigment\\w*|uneven skin)\\b"),
        List.of("peel", "facial"));
    concerns.put(
        Words.re(
            "\\b(?:dull skin|dry skin|clogged pores|glow\\w*|facial|skin (?:refresh|clean\\w*))\\b"),
        List.of("hydrafacial", "facial", "peel"));
    return concerns;
  }
}
