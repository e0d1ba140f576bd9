package dev.ringback.activities.conversation;

import dev.ringback.activities.conversation.ModelAnswer.Failed;
import dev.ringback.activities.conversation.ModelAnswer.Failure;
import dev.ringback.activities.conversation.ModelAnswer.Whole;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.TurnReading;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks the model about one turn, and once more if its answer is of no use. */
final class TurnProposals {
  private static final int TRIES = 2;

  private final ReceptionistModel model;
  private final Circuit circuit;
  private final ModelWatch watch;
  private final TurnMaterial material;
  private final ReadTurn turn;
  private final BooleanSupplier agreed;

  /**
   * @param agreed whether the model's vendor may be told of a person, looked at before each request
   */
  TurnProposals(
      ReceptionistModel model,
      Circuit circuit,
      ModelWatch watch,
      TurnMaterial material,
      ReadTurn turn,
      BooleanSupplier agreed) {
    this.model = model;
    this.circuit = circuit;
    this.watch = watch;
    this.material = material;
    this.turn = turn;
    this.agreed = agreed;
  }

  /**
   * The first answer that holds; empty if there is none in time or the caller cut in.
   *
   * @param spoken hears the first answer that it has not said anything of yet
   */
  Optional<TurnReading> first(ProposalCheck check, SpokenAcknowledgement spoken) {
    long began = System.nanoTime();
    String hint = "";
    for (int i = 0; i < TRIES; i++) {
      Duration left = model.patience().minusNanos(System.nanoTime() - began);
      // A caller on the line waits no longer: late in the day a second try is left out.
      boolean tooLate = i > 0 && left.compareTo(model.patience().dividedBy(3)) < 0;
      if (tooLate || !agreed.getAsBoolean() || !circuit.lets()) {
        return Optional.empty();
      }
      switch (ask(hint, spoken, left)) {
        case Whole(String json) -> {
          circuit.answered();
          try {
            return Optional.of(check.check(ProposalReader.read(json)));
          } catch (DefectiveProposal defect) {
            hint = defect.hint();
          }
        }
        case Failed failed -> {
          if (failed.failure() == Failure.CUT) {
            return Optional.empty();
          }
          if (failed.failure() == Failure.OUTAGE) {
            circuit.failed();
          } else {
            circuit.answered();
          }
          hint = failed.failure().hint();
        }
      }
    }
    return Optional.empty();
  }

  private ModelAnswer ask(String hint, SpokenAcknowledgement spoken, Duration left) {
    String system = ReceptionPrompt.of(material.clinic(), turn, material.published(), hint);
    var listener = spoken.listener();
    return watch.await(
        () -> model.ask(system, material.earlier(), material.said().words(), listener), left);
  }
}
