package dev.ringback.workflows.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The practice-management system told that an appointment is at another time now, or cancelled.
 *
 * @param start when it is; null if the system does not tell
 * @param at when it changed, as far as the system tells
 */
public record AppointmentChange(
    AppointmentId appointment, boolean cancelled, @Nullable Instant start, Instant at) {

  /** Whether it says something else than what is known; the same once more says nothing. */
  public boolean differsFrom(BookedTime known) {
    return differsFrom(known.id(), known.start());
  }

  /** The same of an appointment as it was booked or moved by us. */
  public boolean differsFrom(Appointment known) {
    return differsFrom(known.id(), known.start());
  }

  private boolean differsFrom(AppointmentId id, Instant knownStart) {
    boolean elsewhen = start != null && !start.equals(knownStart);
    return appointment.equals(id) && (cancelled || elsewhen);
  }
}
