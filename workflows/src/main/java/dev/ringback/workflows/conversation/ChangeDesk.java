package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.BookingResult;
import dev.ringback.workflows.booking.CancelResult;
import dev.ringback.workflows.booking.FoundAppointments;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotOfferPolicy;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.outreach.EpisodeClock;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Appointments they have: looked for, moved, cancelled. */
final class ChangeDesk {
  /** The version in which conversations change appointments; before, a person did. */
  private static final String CHANGES = "changes-appointments";

  private final Dialogue dialogue;
  private final Conversation conversation;
  private final Changing changing;
  private final Wording wording;
  private final Offers offers;
  private final EpisodeClock clock;
  private final List<Instant> lost = new ArrayList<>();

  ChangeDesk(Dialogue dialogue, Wording wording, Offers offers, EpisodeClock clock) {
    this.dialogue = dialogue;
    this.conversation = dialogue.conversation();
    this.changing = conversation.changing();
    this.wording = wording;
    this.offers = offers;
    this.clock = clock;
  }

  /** Asks who it is before an appointment is spoken of. */
  Optional<Outcome> askWho(CallerTurn turn, String acknowledgement) {
    return mayChange()
        ? dialogue.ask(turn, Sentences.join(acknowledgement, wording.question(turn.channel())))
        : toAPerson(turn);
  }

  /** Looks for what they have, and goes on with the one, or asks which. */
  Optional<Outcome> find(CallerTurn turn, String acknowledgement, Move.FindAppointment wanted) {
    Move otherwise = wanted.otherwise();
    if (!mayChange()) {
      return otherwise == null ? toAPerson(turn) : goOn(turn, acknowledgement, otherwise);
    }
    String first =
        changing.isStale()
            ? Sentences.join(acknowledgement, wording.changing().changedMeanwhile())
            : acknowledgement;
    Optional<FoundAppointments> found = offers.consultations().appointments(clock.now());
    if (!(found.orElse(null) instanceof FoundAppointments.Theirs(List<BookedTime> theirs))) {
      // Nobody can tell whose they are, or the system cannot be asked.
      return toAPerson(turn);
    }
    changing.found(theirs);
    if (theirs.isEmpty()) {
      return otherwise == null ? noneFound(turn, first) : goOn(turn, acknowledgement, otherwise);
    }
    if (theirs.size() == 1) {
      return dialogue.decided(turn, first, ChangingMoves.of(wanted.wish(), theirs.getFirst()));
    }
    if (!offers.isInTheSameZone(theirs)) {
      return toAPerson(turn);
    }
    conversation.waitsFor(Pending.APPOINTMENT);
    return dialogue.ask(
        turn,
        Sentences.join(first, wording.changing().which(conversation.offered(), turn.channel())));
  }

  private Optional<Outcome> goOn(CallerTurn turn, String acknowledgement, Move otherwise) {
    changing.forget();
    return dialogue.decided(turn, acknowledgement, otherwise);
  }

  private Optional<Outcome> noneFound(CallerTurn turn, String acknowledgement) {
    conversation.waitsFor(Pending.ANOTHER_TIME);
    return dialogue.ask(turn, Sentences.join(acknowledgement, wording.changing().noneFound()));
  }

  /** Looks for times it could be moved to and offers up to three. */
  Optional<Outcome> offer(
      CallerTurn turn, String acknowledgement, BookedTime appointment, boolean more) {
    Optional<FoundSlots> found = offers.find(offers.consultations().treatment(appointment), more);
    if (found.isEmpty()) {
      return toAPerson(turn);
    }
    List<Slot> others =
        found.get().slots().stream()
            .filter(slot -> !slot.start().equals(appointment.start()))
            .toList();
    List<Slot> offered = SlotOfferPolicy.pick(others, offers.location().zone());
    if (offered.isEmpty()) {
      return Optional.of(dialogue.endings().escalate(turn, EscalationReason.NO_SUITABLE_TIME));
    }
    conversation.offered(found.get().search(), offered);
    return dialogue.ask(
        turn, wording.changing().offer(acknowledgement, appointment, offered, turn.channel()));
  }

  /** Moves it to a time that was offered and agreed to. */
  Optional<Outcome> move(CallerTurn turn, Slot slot) {
    BookedTime appointment = changing.required();
    changing.works(true);
    BookingResult result =
        offers
            .consultations()
            .move(
                appointment,
                slot,
                Collections.frequency(lost, slot.start()),
                conversation.times().search());
    changing.works(false);
    return switch (result) {
      case BookingResult.Booked(Appointment to) -> Optional.of(moved(turn, slot, to));
      case BookingResult.SlotGone _ -> {
        lost.add(slot.start());
        yield BookingMoves.mayOfferAfterLoss(conversation)
            ? offer(turn, dialogue.phrases().slotGone(), appointment, false)
            : toAPerson(turn);
      }
      case BookingResult.NeedsStaff _ -> toAPerson(turn);
    };
  }

  private Outcome moved(CallerTurn turn, Slot slot, Appointment to) {
    Outcome outcome = changing.moved(to);
    if (!to.unconfirmed()) {
      return dialogue.endings().with(turn, wording.changing().moved(slot), outcome);
    }
    dialogue.endings().askToConfirm(turn, to, slot, offers.location());
    ConfirmationWords words = new ConfirmationWords(offers.location(), conversation.language());
    return dialogue.endings().with(turn, words.requested(slot), outcome);
  }

  /** Cancels it, says so, and offers another time once. */
  Optional<Outcome> cancel(CallerTurn turn, BookedTime appointment) {
    changing.works(true);
    CancelResult result = offers.consultations().cancel(appointment);
    changing.works(false);
    return switch (result) {
      case CancelResult.Cancelled _ -> {
        changing.cancelled(appointment);
        conversation.waitsFor(Pending.ANOTHER_TIME);
        dialogue.answers().tell(turn, wording.changing().cancelled(appointment), Next.LISTEN);
        yield Optional.empty();
      }
      case CancelResult.NeedsStaff _ -> toAPerson(turn);
    };
  }

  Outcome leave(CallerTurn turn, BookedTime appointment) {
    return dialogue
        .endings()
        .with(turn, wording.changing().kept(appointment), new Outcome.Kept(appointment.id()));
  }

  Outcome close(CallerTurn turn) {
    return dialogue
        .endings()
        .with(turn, dialogue.phrases().later(), changing.instead(new Outcome.Nurture()));
  }

  private Optional<Outcome> toAPerson(CallerTurn turn) {
    return Optional.of(dialogue.endings().escalate(turn, EscalationReason.CHANGE_OF_APPOINTMENT));
  }

  /** Asked only where an appointment is to be changed: histories from before hold no answer. */
  private static boolean mayChange() {
    return Workflow.getVersion(CHANGES, Workflow.DEFAULT_VERSION, 1) > Workflow.DEFAULT_VERSION;
  }
}
