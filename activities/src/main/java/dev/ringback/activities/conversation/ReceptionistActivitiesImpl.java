package dev.ringback.activities.conversation;

import dev.ringback.activities.conversation.ModelAnswer.Failed;
import dev.ringback.activities.conversation.ModelAnswer.Failure;
import dev.ringback.records.compliance.AgreementRegister;
import dev.ringback.records.conversation.SpeechLine;
import dev.ringback.records.conversation.SpeechLine.Listening;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.LanguagePolicy;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.Phrasebook;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.ReceptionistActivities;
import dev.ringback.workflows.conversation.RuleReading;
import dev.ringback.workflows.conversation.TurnReading;
import dev.ringback.workflows.outreach.EffectId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads turns with a model, checks what it proposes, and goes by rules when it cannot be had. On a
 * call the model's acknowledgement is said while it writes.
 */
public final class ReceptionistActivitiesImpl implements ReceptionistActivities {
  private final ReceptionistModel model;
  private final TurnSources sources;
  private final @Nullable SpeechLine line;
  private final Circuit circuit;
  private final AgreementRegister register;
  private final Supplier<Pulse> pulse;

  /**
   * @param line to the calls; null: nothing is said before the turn is read
   */
  public ReceptionistActivitiesImpl(
      ReceptionistModel model,
      TurnSources sources,
      @Nullable SpeechLine line,
      AgreementRegister register,
      InstantSource clock) {
    this(model, sources, line, register, clock, Pulse::ofActivity);
  }

  ReceptionistActivitiesImpl(
      ReceptionistModel model,
      TurnSources sources,
      @Nullable SpeechLine line,
      AgreementRegister register,
      InstantSource clock,
      Supplier<Pulse> pulse) {
    this.model = model;
    this.sources = sources;
    this.line = line;
    this.circuit = new Circuit(clock);
    this.register = register;
    this.pulse = pulse;
  }

  @Override
  public TurnReading read(ReadTurn turn) {
    CompletableFuture<ModelAnswer> interruption = new CompletableFuture<>();
    if (line == null || turn.turn().channel() != Channel.VOICE) {
      return read(turn, interruption);
    }
    try (Listening _ =
        line.onInterruption(
            turn.turn().id(), () -> interruption.complete(new Failed(Failure.CUT)))) {
      return read(turn, interruption);
    }
  }

  private TurnReading read(ReadTurn turn, CompletableFuture<ModelAnswer> interruption) {
    Optional<TurnMaterial> found = sources.of(turn);
    if (found.isEmpty()) {
      return TurnReading.nothing();
    }
    TurnMaterial material = found.get();
    Pulse heart = pulse.get();
    Acknowledgement allowed = new Acknowledgement(material, turn.turn().channel());
    ProposalCheck check = new ProposalCheck(material, turn, allowed);
    SpokenAcknowledgement spoken = spoken(turn, material, allowed, heart.attempt());
    TurnProposals proposals =
        new TurnProposals(
            model,
            circuit,
            new ModelWatch(interruption, heart),
            material,
            turn,
            () -> mayAsk(material));
    Optional<TurnReading> reading;
    String said;
    try {
      reading = proposals.first(check, spoken);
    } finally {
      said = spoken.end();
    }
    if (reading.isEmpty() && interruption.isDone()) {
      return TurnReading.interrupted();
    }
    TurnReading read = reading.orElseGet(check::byRule);
    // What was said aloud is the acknowledgement, whoever read the turn in the end.
    return said.isEmpty() ? read : read.withSpoken(said);
  }

  /** Without an agreement in force the model is told nothing, and rules stand in for it. */
  private boolean mayAsk(TurnMaterial material) {
    return register.allows(material.clinic(), VendorProduct.OPENAI_MODEL);
  }

  /** The conversation is about to change its language, and the model was told of the old one. */
  private static boolean isInAnotherLanguage(String words, ReadTurn turn) {
    return LanguagePolicy.language(words).filter(l -> l != turn.language()).isPresent();
  }

  private SpokenAcknowledgement spoken(
      ReadTurn turn, TurnMaterial material, Acknowledgement allowed, int attempt) {
    EffectId call = turn.turn().call();
    SpeechLine open = line;
    if (!turn.aloud() || open == null || call == null || turn.turn().channel() != Channel.VOICE) {
      return SpokenAcknowledgement.silent(allowed);
    }
    AtomicInteger number = new AtomicInteger();
    Consumer<String> mouth =
        words ->
            open.say(
                material.owner(),
                new SpeechLine.Part(
                    call, turn.turn().id(), attempt, number.getAndIncrement(), words));
    if (!turn.asked().isOpen()) {
      return closed(turn, material, allowed, mouth);
    }
    CompletableFuture<Boolean> permitted =
        CompletableFuture.supplyAsync(
            () -> mayBeTakenUp(material.said().words(), turn), Thread::startVirtualThread);
    return SpokenAcknowledgement.aloud(allowed, mouth, permitted::join);
  }

  /**
   * Where a yes or a name is waited for, nothing of the model's is said before it is known what was
   * meant. A yes to the booking is known at once, and booking takes its time.
   */
  private static SpokenAcknowledgement closed(
      ReadTurn turn, TurnMaterial material, Acknowledgement allowed, Consumer<String> mouth) {
    String words = material.said().words();
    if (turn.asked() != Pending.CONFIRMATION
        || RuleReading.answer(words, turn) != Answer.YES
        || !mayBeTakenUp(words, turn)) {
      return SpokenAcknowledgement.silent(allowed);
    }
    Clinic clinic = material.clinic();
    return SpokenAcknowledgement.said(
        allowed,
        mouth,
        Phrasebook.of(clinic, clinic.location(turn.location()), turn.language()).booking());
  }

  private static boolean mayBeTakenUp(String said, ReadTurn turn) {
    return RuleReading.undeniable(said, Channel.VOICE).isEmpty()
        && !isInAnotherLanguage(said, turn);
  }
}
