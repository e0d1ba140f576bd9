package dev.ringback.records.booking;

import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.ProviderId;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation a caller asked for. Its text form shows nothing of the person.
 *
 * @param provider null if any will do
 * @param replaces the appointment that is moved here; it stands until this one is confirmed
 * @param episode null until staff were asked
 * @param decision null until somebody decided
 */
public record RequestedAppointment(
    AppointmentId id,
    ClinicId clinic,
    LocationId location,
    ContactId contact,
    Instant start,
    Duration length,
    @Nullable ProviderId provider,
    State state,
    Notes notes,
    @Nullable AppointmentId replaces,
    @Nullable EpisodeId episode,
    Language language,
    @Nullable Decision decision,
    Instant requestedAt,
    Instant changedAt) {

  /** Where it has got to. */
  public enum State {
    /** Nobody has answered. */
    REQUESTED,
    /** It is in the clinic's book. */
    CONFIRMED,
    /** The clinic cannot have them then. */
    DECLINED,
    /** The caller took it back, or moved it. */
    CANCELLED;

    /** Whether the time is kept for the caller. */
    public boolean stands() {
      return this == REQUESTED || this == CONFIRMED;
    }
  }

  /**
   * What staff need to know.
   *
   * @param name the name the caller gave; null: none but the one on file
   * @param treatment what it is about; null: a general consultation
   * @param flags the caller's own words that the provider must hear about
   */
  public record Notes(
      @Nullable PersonName name, @Nullable TreatmentId treatment, List<String> flags) {
    @Override
    public String toString() {
      return "Notes[…]";
    }
  }

  /**
   * Who decided.
   *
   * @param by as staff sign in
   * @param remark in their own words; null if none
   */
  public record Decision(String by, @Nullable String remark) {
    @Override
    public String toString() {
      return "Decision[" + by + "]";
    }
  }

  @Override
  public String toString() {
    return "RequestedAppointment[" + id + ", " + state + "]";
  }
}
