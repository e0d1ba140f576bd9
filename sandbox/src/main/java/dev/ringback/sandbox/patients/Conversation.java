package dev.ringback.sandbox.patients;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A patient's side of a conversation: answers by rule, whatever the wording on the other side. */
final class Conversation {
  private static final int PATIENCE = 4;

  private final Rule opening;
  private final List<Rule> rules;
  private final @Nullable Integer impatientAfter;
  private final Map<String, String> fills;
  // By identity: two rules alike are two rules.
  private final Map<Rule, Integer> uses = new IdentityHashMap<>();
  private boolean opened;
  private boolean over;
  private boolean cutIn;
  private int puzzled;

  /**
   * Starts a conversation.
   *
   * @param rules in order of precedence
   * @param impatientAfter words after which they cut in once, whatever it is about; null: never
   * @param fills what stands for {@code {name}} in an answer
   */
  Conversation(
      Rule opening, List<Rule> rules, @Nullable Integer impatientAfter, Map<String, String> fills) {
    this.opening = opening;
    this.rules = rules;
    this.impatientAfter = impatientAfter;
    this.fills = fills;
  }

  /** Takes a message in and gives the answer; null: none. */
  @Nullable String answer(String message, boolean onCall) {
    Deed deed = react(message, onCall);
    return deed == null ? null : deed.words();
  }

  /** Takes a message in and gives what they do about it; null: nothing. */
  @Nullable Deed react(String message, boolean onCall) {
    if (over) {
      return null;
    }
    if (!opened) {
      return open(onCall);
    }
    List<String> questions =
        Arrays.stream(message.split("(?<=[.!?])\\s+|\\n+", -1))
            .filter(s -> s.strip().endsWith("?"))
            .toList();
    String all = String.join(" ", questions);
    String last = questions.isEmpty() ? "" : questions.getLast();
    Rule rule = find(last, message);
    if (rule == null) {
      rule = find(all, message);
    }
    if (rule != null) {
      puzzled = 0;
      return use(rule, onCall);
    }
    boolean answerExpected = onCall || !questions.isEmpty();
    if (!answerExpected || ++puzzled > PATIENCE) {
      return null;
    }
    return Deed.says(puzzled % 2 == 1 ? "Sure, that works for me." : "Yes, that's fine.");
  }

  /**
   * Listens to something that is still being said; null: goes on listening.
   *
   * @param soFar its words until now
   */
  @Nullable Deed listen(String soFar, boolean mayCutIn) {
    int words = soFar.split("\\s+").length;
    if (over) {
      return null;
    }
    if (!opened) {
      Integer patience = opening.interruptsAfter();
      return mayCutIn && patience != null && words >= patience ? open(true) : null;
    }
    for (Rule rule : rules) {
      boolean fits = rule.whileListening() && !uses.containsKey(rule) && rule.fits(soFar, soFar);
      String murmur = rule.backchannel();
      if (fits && murmur != null) {
        uses.merge(rule, 1, Integer::sum);
        return Deed.murmurs(murmur);
      }
      Integer patience = rule.interruptsAfter();
      if (fits && patience != null && mayCutIn && words >= patience) {
        return use(rule, true);
      }
    }
    if (impatientAfter != null && mayCutIn && !cutIn && words >= impatientAfter) {
      Rule rule = find(soFar, soFar);
      cutIn = rule != null;
      return rule == null ? null : use(rule, true);
    }
    return null;
  }

  /** Whether the connection breaks now, in the midst of something that is still being said. */
  boolean breaks(String soFar) {
    int words = soFar.split("\\s+").length;
    for (Rule rule : rules) {
      Integer patience = rule.dropsAfter();
      if (patience != null
          && words >= patience
          && !uses.containsKey(rule)
          && rule.fits(soFar, soFar)) {
        uses.merge(rule, 1, Integer::sum);
        return true;
      }
    }
    return false;
  }

  /** Takes in words that leave no room for an answer. */
  void overhear(String message) {
    Rule rule = opened && !over ? find("", message) : null;
    if (rule != null && rule.ends()) {
      over = true;
    }
  }

  boolean over() {
    return over;
  }

  private Deed open(boolean onCall) {
    opened = !opening.silent() || uses.containsKey(opening);
    return use(opening, onCall);
  }

  private @Nullable Rule find(String question, String message) {
    return rules.stream()
        .filter(r -> !r.whileListening() && r.answers(uses.getOrDefault(r, 0)))
        .filter(r -> r.fits(question, message))
        .findFirst()
        .orElse(null);
  }

  private Deed use(Rule rule, boolean onCall) {
    int use = uses.merge(rule, 1, Integer::sum) - 1;
    boolean nothingYet = rule.silent() && use == 0;
    over |= !nothingYet && rule.ends();
    String words = rule.words(onCall, use);
    if (words != null) {
      for (var fill : fills.entrySet()) {
        words = words.replace("{" + fill.getKey() + "}", fill.getValue());
      }
    }
    return Deed.of(rule, words, onCall, nothingYet);
  }
}
