package dev.ringback.sandbox.patients;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A patient's side of a conversation: answers by rule, whatever the wording on the other side. */
final class Conversation {
  private static final int PATIENCE = 4;

  private final Rule opening;
  private final List<Rule> rules;
  private final Map<String, String> fills;
  private final Map<Rule, Integer> uses = new HashMap<>();
  private boolean opened;
  private boolean over;
  private int puzzled;

  /**
   * Starts a conversation.
   *
   * @param rules in order of precedence
   * @param fills what stands for {@code {name}} in an answer
   */
  Conversation(Rule opening, List<Rule> rules, Map<String, String> fills) {
    this.opening = opening;
    this.rules = rules;
    this.fills = fills;
  }

  /** Takes a message in and gives the answer; null: none. */
  @Nullable String answer(String message, boolean onCall) {
    if (over) {
      return null;
    }
    if (!opened) {
      opened = true;
      return use(opening, onCall);
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
    return puzzled % 2 == 1 ? "Sure, that works for me." : "Yes, that's fine.";
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

  private @Nullable Rule find(String question, String message) {
    return rules.stream().filter(r -> r.fits(question, message)).findFirst().orElse(null);
  }

  private @Nullable String use(Rule rule, boolean onCall) {
    int use = uses.merge(rule, 1, Integer::sum) - 1;
    over |= rule.ends();
    String words = rule.words(onCall, use);
    if (words != null) {
      for (var fill : fills.entrySet()) {
        words = words.replace("{" + fill.getKey() + "}", fill.getValue());
      }
    }
    return words;
  }
}
