package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.BookingResult;
import dev.ringback.workflows.booking.Consultations;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotOfferPolicy;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times in a conversation: looked for, offered, booked. */
final class Offers {
  /** The version in which the clinic's people are asked to confirm. */
  private static final String STAFF_CONFIRM = "staff-confirm";

  private final Dialogue dialogue;
  private final Episode episode;
  private final Clinic clinic;
  private final EpisodeClock clock;
  private final List<Instant> lost = new ArrayList<>();

  Offers(Dialogue dialogue, Episode episode, Clinic clinic, EpisodeClock clock) {
    this.dialogue = dialogue;
    this.episode = episode;
    this.clinic = clinic;
    this.clock = clock;
  }

  private Optional<Outcome> over(CallerTurn turn, EscalationReason reason) {
    return Optional.of(dialogue.endings().escalate(turn, reason));
  }

  /** Looks for times and offers up to three. */
  Optional<Outcome> offer(CallerTurn turn, String acknowledgement, boolean more) {
    Optional<FoundSlots> found = find(dialogue.conversation().told().treatment(), more);
    if (found.isEmpty()) {
      return over(turn, EscalationReason.BOOKING_NEEDS_STAFF);
    }
    List<Slot> offered = SlotOfferPolicy.pick(found.get().slots(), location().zone());
    if (offered.isEmpty()) {
      return over(turn, EscalationReason.NO_SUITABLE_TIME);
    }
    dialogue.conversation().offered(found.get().search(), offered);
    return dialogue.ask(turn, dialogue.phrases().offer(acknowledgement, offered, turn.channel()));
  }

  /** Looks for times; empty if the system cannot be asked. */
  Optional<FoundSlots> find(@Nullable TreatmentId treatment, boolean more) {
    List<Slot> before = dialogue.conversation().times().offered();
    Instant after = more && !before.isEmpty() ? before.getLast().start().plusSeconds(1) : null;
    return consultations()
        .find(
            treatment,
            clock.now(),
            horizon(),
            dialogue.conversation().told().event().orElse(null),
            after);
  }

  /** Whether all of them can be told by the clock of the place that is talked about. */
  boolean isInTheSameZone(List<BookedTime> appointments) {
    return appointments.stream()
        .map(BookedTime::location)
        .allMatch(
            place -> place != null && clinic.location(place).zone().equals(location().zone()));
  }

  /** Where the person wants to come, which may not be where they called. */
  Location location() {
    return clinic.location(dialogue.conversation().location());
  }

  Consultations consultations() {
    return new Consultations(episode.id(), episode.contact(), clinic, location());
  }

  private Duration horizon() {
    return switch (dialogue.glow().track()) {
      case SAME_DAY -> Duration.ofDays(4);
      case NEXT_WEEK -> Duration.ofDays(10);
      case NURTURE -> Duration.ofDays(21);
    };
  }

  /** Books a time that was offered and agreed to. */
  Optional<Outcome> book(CallerTurn turn, Slot slot) {
    BookingResult result =
        consultations()
            .book(
                slot,
                Collections.frequency(lost, slot.start()),
                dialogue.conversation().times().search(),
                dialogue.conversation().told().treatment(),
                dialogue.conversation().told().name(),
                dialogue.conversation().told().flags());
    return switch (result) {
      case BookingResult.Booked(var appointment) -> Optional.of(booked(turn, slot, appointment));
      case BookingResult.SlotGone _ -> {
        lost.add(slot.start());
        yield BookingMoves.mayOfferAfterLoss(dialogue.conversation())
            ? offer(turn, dialogue.phrases().slotGone(), false)
            : over(turn, EscalationReason.BOOKING_NEEDS_STAFF);
      }
      case BookingResult.NeedsStaff _ -> over(turn, EscalationReason.BOOKING_NEEDS_STAFF);
    };
  }

  private Outcome booked(CallerTurn turn, Slot slot, Appointment appointment) {
    Outcome outcome = new Outcome.Booked(appointment);
    if (!appointment.unconfirmed() || !staffConfirm()) {
      return dialogue.endings().with(turn, dialogue.phrases().booked(slot), outcome);
    }
    dialogue.endings().askToConfirm(turn, appointment, slot, location());
    ConfirmationWords words = new ConfirmationWords(location(), dialogue.conversation().language());
    return dialogue.endings().with(turn, words.requested(slot), outcome);
  }

  /** Asked only where a time is unconfirmed: histories without one hold no answer to it. */
  private static boolean staffConfirm() {
    return Workflow.getVersion(STAFF_CONFIRM, Workflow.DEFAULT_VERSION, 1)
        > Workflow.DEFAULT_VERSION;
  }
}
