package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for consultation times and books one; moves or cancels an appointment that stands. */
public final class Consultations {
  /** How far to look when the lead's own horizon holds nothing. */
  private static final Duration FARTHER = Duration.ofDays(30);

  private static final int MOST_FOUND = 24;

  private final EpisodeId episode;
  private final ContactId contact;
  private final Clinic clinic;
  private final Location location;

  public Consultations(EpisodeId episode, ContactId contact, Clinic clinic, Location location) {
    this.episode = episode;
    this.contact = contact;
    this.clinic = clinic;
    this.location = location;
  }

  /**
   * Times within the horizon, else within a month; empty when the system cannot be asked.
   *
   * @param event date of the event to be ready for; null if none
   * @param after only times after this one; null for any
   */
  public Optional<FoundSlots> find(
      @Nullable TreatmentId treatment,
      Instant now,
      Duration within,
      @Nullable LocalDate event,
      @Nullable Instant after) {
    try {
      FoundSlots near =
          search(treatment, SlotOfferPolicy.span(now, within, event, after, location.zone()));
      return Optional.of(
          near.slots().isEmpty()
              ? search(treatment, SlotOfferPolicy.span(now, FARTHER, null, after, location.zone()))
              : near);
    } catch (ActivityFailure e) {
      return Optional.empty();
    }
  }

  /**
   * Books a time that was offered and agreed to; one that cannot be settled needs staff.
   *
   * @param lost how often this time was gone before; it may have become free again, and what was
   *     refused once stays refused under its effect
   * @param flags the caller's words that the provider must hear about
   */
  public BookingResult book(
      Slot slot,
      int lost,
      String search,
      @Nullable TreatmentId treatment,
      @Nullable PersonName name,
      List<String> flags) {
    String occasion = "booking-" + slot.start().getEpochSecond() + again(lost);
    EffectId effect = EffectId.of(episode, occasion, "appointment");
    try {
      return practice("Book the consultation")
          .book(
              new BookSlot(
                  effect,
                  episode,
                  clinic.id(),
                  clinic.version(),
                  contact,
                  name,
                  treatment,
                  search,
                  slot,
                  flags));
    } catch (ActivityFailure e) {
      return new BookingResult.NeedsStaff(BookingResult.NeedsStaff.Reason.UNSETTLED);
    }
  }

  /** The person's appointments to come; empty when the system cannot be asked. */
  public Optional<FoundAppointments> appointments(Instant now) {
    try {
      return Optional.of(
          practice("Look for the caller's appointments")
              .findAppointments(
                  new FindAppointments(episode, clinic.id(), clinic.version(), contact, now)));
    } catch (ActivityFailure e) {
      return Optional.empty();
    }
  }

  /**
   * Moves an appointment to a time that was offered and agreed to.
   *
   * @param lost how often this time was gone before
   */
  public BookingResult move(BookedTime appointment, Slot slot, int lost, String search) {
    String occasion =
        "move-" + appointment.id() + "-" + slot.start().getEpochSecond() + again(lost);
    try {
      return practice("Move the appointment")
          .move(
              new MoveAppointment(
                  EffectId.of(episode, occasion, "appointment"),
                  episode,
                  clinic.id(),
                  clinic.version(),
                  contact,
                  appointment,
                  search,
                  slot));
    } catch (ActivityFailure e) {
      return new BookingResult.NeedsStaff(BookingResult.NeedsStaff.Reason.UNSETTLED);
    }
  }

  /** Cancels an appointment, which was agreed to; one that cannot be settled needs staff. */
  public CancelResult cancel(BookedTime appointment) {
    EffectId effect = EffectId.of(episode, "cancel-" + appointment.id(), "appointment");
    try {
      return practice("Cancel the appointment")
          .cancel(
              new CancelAppointment(
                  effect, episode, clinic.id(), clinic.version(), contact, appointment));
    } catch (ActivityFailure e) {
      return new CancelResult.NeedsStaff(BookingResult.NeedsStaff.Reason.UNSETTLED);
    }
  }

  /** What an appointment is certainly about, by the name of its service; null: a general one. */
  public @Nullable TreatmentId treatment(BookedTime appointment) {
    ServiceType service = new ServiceType("service", appointment.service(), "");
    return ServiceMappingPolicy.propose(List.of(service), clinic.treatments()).stream()
        .map(mapping ->
            mapping instanceof ServiceMapping.Mapped(var _, var treatment, var certain) && certain
                ? treatment
                : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String again(int lost) {
    return lost == 0 ? "" : "-again-" + lost;
  }

  private FoundSlots search(@Nullable TreatmentId treatment, SlotOfferPolicy.Span span) {
    return practice("Look for consultation times")
        .findSlots(
            new FindSlots(
                episode,
                clinic.id(),
                clinic.version(),
                location.id(),
                treatment,
                span.from(),
                span.until(),
                MOST_FOUND));
  }

  private static PracticeManagementActivities practice(String summary) {
    return Workflow.newActivityStub(
        PracticeManagementActivities.class, ActivityPolicies.booking(TaskQueues.BOOKING, summary));
  }
}
