package dev.ringback.activities.conversation;

import dev.ringback.activities.conversation.ModelAnswer.Failed;
import dev.ringback.activities.conversation.ModelAnswer.Failure;
import dev.ringback.records.conversation.SpeechLine;
import dev.ringback.records.conversation.SpeechLine.Listening;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.LanguagePolicy;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.ReceptionistActivities;
import dev.ringback.workflows.conversation.RuleReading;
import dev.ringback.workflows.conversation.TurnReading;
import dev.ringback.workflows.outreach.EffectId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final Supplier<Pulse> pulse;

  /**
   * @param line to the calls; null: nothing is said before the turn is read
   */
  public ReceptionistActivitiesImpl(
      ReceptionistModel model,
      TurnSources sources,
      @Nullable SpeechLine line,
      InstantSource clock) {
    this(model, sources, line, clock, Pulse::ofActivity);
  }

  ReceptionistActivitiesImpl(
      ReceptionistModel model,
      TurnSources sources,
      @Nullable SpeechLine line,
      InstantSource clock,
      Supplier<Pulse> pulse) {
    this.model = model;
    this.sources = sources;
    this.line = line;
    this.circuit = new Circuit(clock);
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
        new TurnProposals(model, circuit, new ModelWatch(interruption, heart), material, turn);
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
    String said = material.said().words();
    CompletableFuture<Boolean> permitted =
        CompletableFuture.supplyAsync(
            () ->
                RuleReading.undeniable(said, Channel.VOICE).isEmpty()
                    && !isInAnotherLanguage(said, turn),
            Thread::startVirtualThread);
    AtomicInteger number = new AtomicInteger();
    return SpokenAcknowledgement.aloud(
        allowed,
        words ->
            open.say(
                material.owner(),
                new SpeechLine.Part(
                    call, turn.turn().id(), attempt, number.getAndIncrement(), words)),
        permitted::join);
  }
}
