package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotWording;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.escalation.ConfirmationRequest;
import dev.ringback.workflows.escalation.Escalation;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.StaffActivities;
import dev.ringback.workflows.escalation.Ticket;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Episode;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How a conversation ends: the last words, what is recorded, who takes over. */
public final class Endings {
  private final Episode episode;
  private final Location location;
  private final Turns turns;
  private final Answers answers;
  private final Dialogue dialogue;

  Endings(Episode episode, Location location, Turns turns, Answers answers, Dialogue dialogue) {
    this.episode = episode;
    this.location = location;
    this.turns = turns;
    this.answers = answers;
    this.dialogue = dialogue;
  }

  /** Ends with words that must not be missed. */
  Outcome with(CallerTurn turn, String words, Outcome outcome) {
    dialogue.conversation().waitsFor(Pending.NOTHING);
    answers.tell(turn, words);
    return outcome;
  }

  /** Says nothing: nothing was asked. */
  Outcome silently(CallerTurn turn) {
    turns.answer(turn.id(), new Reply("", Next.HANG_UP, dialogue.conversation().language()));
    return new Outcome.NothingAsked();
  }

  /** Says that a person takes over, and puts a callback on the staff's list. */
  Outcome escalate(CallerTurn turn, EscalationReason reason) {
    answers.tell(turn, dialogue.phrases().handOver(reason));
    return handOver(reason, turn.channel());
  }

  /** Puts a callback on the staff's list, once for each reason. */
  public Outcome handOver(EscalationReason reason, Channel channel) {
    Ticket ticket =
        staff("Put a callback on the staff's list")
            .escalate(
                escalation(
                    EffectId.of(episode.id(), "escalation", reason.name().toLowerCase(Locale.ROOT)),
                    location.id(),
                    reason,
                    channel,
                    dialogue.conversation().notesForStaff()));
    return new Outcome.Escalated(reason, ticket.id());
  }

  /** Asks the clinic's people to confirm a time at a place. */
  void askToConfirm(CallerTurn turn, Appointment appointment, Slot slot, Location place) {
    String asked = "asks for " + SlotWording.of(slot, place.zone()) + ", " + appointment.id();
    staff("Ask staff to confirm the time")
        .askToConfirm(
            new ConfirmationRequest(
                escalation(
                    EffectId.of(episode.id(), "confirm-" + appointment.id(), "ticket"),
                    place.id(),
                    EscalationReason.CONFIRM_APPOINTMENT,
                    turn.channel(),
                    Stream.concat(
                            Stream.of(asked), dialogue.conversation().notesForStaff().stream())
                        .toList()),
                appointment.id(),
                dialogue.conversation().language()));
  }

  private Escalation escalation(
      EffectId effect,
      LocationId place,
      EscalationReason reason,
      Channel channel,
      List<String> notes) {
    return new Escalation(
        effect,
        episode.id(),
        episode.clinic(),
        place,
        episode.contact(),
        reason,
        channel,
        dialogue.glow().composite(),
        notes);
  }

  private static StaffActivities staff(String summary) {
    return Workflow.newLocalActivityStub(StaffActivities.class, ActivityPolicies.store(summary));
  }

  /** Staff are told of a question the clinic has published no answer to; once, and it goes on. */
  void raiseOpenQuestion(CallerTurn turn, Optional<Outcome> outcome) {
    boolean promised =
        outcome.isEmpty()
            || outcome.get() instanceof Outcome.Booked
            || outcome.get() instanceof Outcome.Moved;
    if (promised && dialogue.conversation().raisesOpenQuestion()) {
      handOver(EscalationReason.OPEN_QUESTION, turn.channel());
    }
  }

  /** A turn after the end: a stop counts, thanks need no answer, a person takes the rest. */
  void afterwards(CallerTurn turn, boolean stopped, Supplier<TurnReading> read) {
    if (turn.stop()) {
      stop(turn);
      return;
    }
    if (turn.silent()) {
      silently(turn);
      return;
    }
    TurnReading reading = read.get();
    if (reading.intents().contains(Intent.STOP)) {
      stop(turn);
    } else if (stopped) {
      // Nothing may be sent to them any more; a person decides.
      handOver(EscalationReason.WROTE_AFTERWARDS, turn.channel());
      silently(turn);
    } else if (reading.intents().contains(Intent.COURTESY)) {
      silently(turn);
    } else {
      escalate(turn, EscalationReason.WROTE_AFTERWARDS);
    }
  }

  /** Heeds a stop: recorded first, confirmed once. */
  public Outcome stop(CallerTurn turn) {
    recordStop(turn);
    if (turn.stopAnswered()) {
      turns.answer(turn.id(), new Reply("", Next.HANG_UP, dialogue.conversation().language()));
    } else {
      answers.confirmStop(
          turn,
          turn.mayMeanAppointment()
              ? dialogue.phrases().stoppedPerhapsAppointment()
              : dialogue.phrases().stopped());
    }
    return new Outcome.OptedOut(turn.channel());
  }

  /** Apologises, and keeps the number from being contacted again. */
  Outcome wrongNumber(CallerTurn turn) {
    answers.say(turn, dialogue.phrases().wrongNumber(), Next.HANG_UP);
    recordStop(turn);
    return new Outcome.WrongNumber();
  }

  /** As of the turn: what was kept when it came in is the same request. */
  private OptOut optOut(CallerTurn turn) {
    String word = turn.stopWord();
    return word == null
        ? new OptOut(episode.id(), episode.contact(), turn.channel(), turn.at())
        : new OptOut(
            episode.id(), episode.contact(), turn.channel(), turn.at(), OptOut.Means.KEYWORD, word);
  }

  private void recordStop(CallerTurn turn) {
    Workflow.newLocalActivityStub(
            ComplianceActivities.class, ActivityPolicies.store("Record the opt-out"))
        .recordOptOut(optOut(turn));
  }
}
