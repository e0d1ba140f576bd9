package dev.ringback.workflows.detection;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Standstill;
import dev.ringback.workflows.conversation.Turns;
import dev.ringback.workflows.outreach.CallEnd;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Legs;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to an episode so far. Handlers record here; the main method acts on it. */
final class EpisodeState implements Standstill {
  private final Set<EventId> events = new LinkedHashSet<>();
  private final Set<EventId> answered = new HashSet<>();
  private final Map<AppointmentId, AppointmentChange> changes = new LinkedHashMap<>();
  private final Turns turns = new Turns();

  /** Calls whose end was dealt with: a word that comes in late does not end them again. */
  private final Set<EffectId> droppedOnce = new LinkedHashSet<>();

  private final Legs legs = new Legs();
  private boolean callWanted;
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

  /** Somebody at the clinic had answered a call; tells whether that holds for all of them. */
  boolean answered(EventId call) {
    answered.add(call);
    return !events.isEmpty() && answered.containsAll(events);
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
    if (call != null) {
      droppedOnce.add(call);
    }
    call = null;
  }

  /** Whether the call the person talks on has ended, and nothing was done about it yet. */
  boolean callDropped() {
    return call != null && legs.isOver(call) && !droppedOnce.contains(call);
  }

  /** Whether the call the person was called on came to nothing but a machine. */
  boolean metAMachine() {
    return call != null && legs.end(call).filter(CallEnd::wasMachine).isPresent();
  }

  /** It was no person: the episode is where it was before. */
  void disengaged() {
    talkingOn = null;
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
    return on.equals(call) && !legs.isOver(on);
  }

  @Override
  public void callNow() {
    callWanted = true;
  }

  /** Whether a call was asked for since this was asked last. */
  boolean takeCallWanted() {
    boolean wanted = callWanted;
    callWanted = false;
    return wanted;
  }

  @Override
  public void goOnByText() {
    talkingOn = Channel.SMS;
    call = null;
  }

  boolean isOver() {
    return outcome != null;
  }

  /** Takes news of an appointment in; false if they are not newer than what was told before. */
  boolean told(AppointmentChange news) {
    AppointmentChange before = changes.get(news.appointment());
    if (before != null && !news.at().isAfter(before.at())) {
      return false;
    }
    changes.put(news.appointment(), news);
    return true;
  }

  /** Whether it changes the appointment this episode ended with. */
  boolean endedWithIt(AppointmentChange news) {
    return switch (outcome) {
      case Outcome.Booked(var booked) -> news.differsFrom(booked);
      case Outcome.Moved(var moved, var _) -> news.differsFrom(moved);
      case null, default -> false;
    };
  }

  /** The first outcome stays. */
  void end(Outcome how) {
    if (outcome == null) {
      outcome = how;
    }
  }

  List<EventId> events() {
    return List.copyOf(events);
  }

  int missedCalls() {
    return events.size();
  }

  @Override
  public Turns turns() {
    return turns;
  }

  Legs legs() {
    return legs;
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
