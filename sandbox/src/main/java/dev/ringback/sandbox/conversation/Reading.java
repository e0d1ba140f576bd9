package dev.ringback.sandbox.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What one turn was understood to say. */
record Reading(
    Set<String> intents,
    List<FoundFact> facts,
    String sentiment,
    Optional<String> slot,
    Optional<NameReader.Name> name) {
  private static final Set<String> TAKES_OVER =
      Set.of("EMERGENCY", "TREATMENT_CONCERN", "STOP", "WRONG_NUMBER", "NOT_INTERESTED");

  static Reading of(Prompt prompt) {
    SlotReader.Choice choice = SlotReader.read(prompt);
    Optional<NameReader.Name> name = NameReader.read(prompt);
    Set<String> intents = IntentReader.read(prompt, choice, name.isPresent());
    var facts = new ArrayList<FoundFact>();
    if (intents.stream().noneMatch(TAKES_OVER::contains)) {
      facts.addAll(GoalReader.read(prompt));
      facts.addAll(LimitationReader.read(prompt));
      facts.addAll(OpennessReader.read(prompt));
      facts.addAll(WindowReader.read(prompt));
    }
    facts.removeIf(Predicate.not(f -> prompt.turn().text().contains(f.words())));
    return new Reading(
        intents, facts, SentimentReader.read(prompt.turn(), intents), choice.slot(), name);
  }

  boolean has(String intent) {
    return intents.contains(intent);
  }

  Optional<FoundFact> fact(String dimension) {
    return facts.stream().filter(f -> f.dimension().equals(dimension)).findFirst();
  }
}
