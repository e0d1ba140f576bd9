package dev.ringback.activities.conversation;

import dev.ringback.workflows.conversation.Evidence;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.TurnReading;

/** Puts what the rules found to the turn whose words prove it. */
final class SaidFacts {
  private SaidFacts() {}

  static Fact placed(Fact fact, Said said) {
    Evidence evidence = new Evidence(said.turnOf(fact.evidence().words()), fact.evidence().words());
    return switch (fact) {
      case Fact.Goal(var treatment, _) -> new Fact.Goal(treatment, evidence);
      case Fact.Limitation(var kind, _) -> new Fact.Limitation(kind, evidence);
      case Fact.Openness(var kind, _) -> new Fact.Openness(kind, evidence);
      case Fact.Window(var kind, var event, _) -> new Fact.Window(kind, event, evidence);
    };
  }

  static TurnReading placed(TurnReading reading, Said said) {
    return reading.withFacts(reading.facts().stream().map(fact -> placed(fact, said)).toList());
  }
}
