package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Standstill;
import dev.ringback.workflows.conversation.Turns;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to an episode so far. Handlers record here; the main method acts on it. */
final class EpisodeState implements Standstill {
  private final Set<EventId> events = new LinkedHashSet<>();
  private final Turns turns = new Turns();
  private final Deque<EffectReport> reports = new ArrayDeque<>();
  private @Nullable Instant firstMissedAt;
  private @Nullable Instant lastCalledAt;
  private @Nullable Instant heeded;
  private @Nullable Channel talkingOn;
  private @Nullable EffectId call;
  private @Nullable Outcome outcome;
  private Mode mode = Mode.AUTOMATED;
  private Stage stage = Stage.IDENTIFYING;
  private @Nullable Instant nextAttemptAt;

  /** Takes a missed call in; the same event again changes nothing. */
  void missed(MissedCall missed) {
    if (events.add(missed.event())) {
      if (firstMissedAt == null) {
        firstMissedAt = missed.acceptedAt();
      }
      lastCalledAt = missed.acceptedAt();
    }
  }

  /** An episode that follows another: the call came while that one was being closed. */
  void calledAt(Instant at) {
    firstMissedAt = at;
    lastCalledAt = at;
  }

  /** The calls so far are being answered by what is done now. */
  void heedCalls() {
    heeded = lastCalledAt;
  }

  /** The last call, if nothing was done since it came. */
  Optional<Instant> unheededCall() {
    return Optional.ofNullable(lastCalledAt).filter(at -> !at.equals(heeded));
  }

  /**
   * The person talks to us on a channel.
   *
   * @param on the call, if it is one; a text during a call does not end the call
   */
  void engaged(Channel channel, @Nullable EffectId on) {
    talkingOn = channel;
    if (on != null) {
      call = on;
    }
  }

  /** The call the person talked on is over. */
  void hungUp() {
    call = null;
  }

  boolean isEngaged() {
    return talkingOn != null;
  }

  /** Whether the assistant may act: staff hold nothing and the episode goes on. */
  @Override
  public boolean mayAct() {
    return mode == Mode.AUTOMATED && outcome == null;
  }

  @Override
  public boolean isOnTheLine(EffectId on) {
    return on.equals(call) && reports.stream().noneMatch(r -> r.effect().equals(on));
  }

  boolean isOver() {
    return outcome != null;
  }

  /** The first outcome stays. */
  void end(Outcome how) {
    if (outcome == null) {
      outcome = how;
    }
  }

  int missedCalls() {
    return events.size();
  }

  @Override
  public Turns turns() {
    return turns;
  }

  Deque<EffectReport> reports() {
    return reports;
  }

  /** When the first call was missed; the start of the cadence. */
  Optional<Instant> firstMissedAt() {
    return Optional.ofNullable(firstMissedAt);
  }

  @Nullable Instant lastCalledAt() {
    return lastCalledAt;
  }

  @Nullable Channel talkingOn() {
    return talkingOn;
  }

  @Nullable EffectId call() {
    return call;
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  Mode mode() {
    return mode;
  }

  void mode(Mode mode) {
    this.mode = mode;
  }

  Stage stage() {
    return stage;
  }

  void stage(Stage stage) {
    this.stage = stage;
  }

  @Nullable Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  void nextAttemptAt(@Nullable Instant at) {
    nextAttemptAt = at;
  }
}
