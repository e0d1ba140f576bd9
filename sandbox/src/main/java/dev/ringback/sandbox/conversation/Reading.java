package dev.ringback.sandbox.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What one turn was understood to say.
 *
 * @param language the turn's; empty when it does not show
 */
record Reading(
    Set<String> intents,
    List<FoundFact> facts,
    String sentiment,
    Optional<String> language,
    Optional<String> slot,
    Optional<NameReader.Name> name) {
  private static final Set<String> TAKES_OVER =
      Set.of("EMERGENCY", "TREATMENT_CONCERN", "STOP", "WRONG_NUMBER", "NOT_INTERESTED", "ABUSE");

  /** Reads in the turn's own language; in the conversation's when it does not show. */
  static Reading of(Prompt prompt) {
    Optional<String> language = LanguageReader.read(prompt.turn());
    Tongue tongue = Tongue.of(language.orElse(prompt.language()));
    SlotReader.Choice choice = SlotReader.read(prompt.saying(tongue.times().apply(prompt.turn())));
    Optional<NameReader.Name> name = NameReader.read(prompt, tongue.names());
    Set<String> intents = IntentReader.read(prompt, tongue.intents(), choice, name.isPresent());
    var facts = new ArrayList<FoundFact>();
    if (intents.stream().noneMatch(TAKES_OVER::contains)) {
      facts.addAll(GoalReader.read(prompt, tongue.goals()));
      facts.addAll(LimitationReader.read(prompt, tongue.limitations()));
      facts.addAll(OpennessReader.read(prompt, tongue.openness()));
      facts.addAll(WindowReader.read(prompt, tongue.windows()));
    }
    facts.removeIf(Predicate.not(f -> prompt.turn().text().contains(f.words())));
    String sentiment = SentimentReader.read(prompt.turn(), tongue.moods(), intents);
    return new Reading(intents, facts, sentiment, language, choice.slot(), name);
  }

  boolean has(String intent) {
    return intents.contains(intent);
  }

  Optional<FoundFact> fact(String dimension) {
    return facts.stream().filter(f -> f.dimension().equals(dimension)).findFirst();
  }
}
