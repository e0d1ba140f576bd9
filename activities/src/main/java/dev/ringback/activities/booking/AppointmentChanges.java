package dev.ringback.activities.booking;

import dev.ringback.workflows.booking.AppointmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appointments that changed.
 *
 * @param cursor where the next look begins
 */
public record AppointmentChanges(String cursor, List<Change> changes) {

  /**
   * One appointment as it stands now.
   *
   * @param start null if the system does not tell
   */
  public record Change(AppointmentId id, State state, @Nullable Instant start, Instant changedAt) {}

  /** Where an appointment has got to, in words every system's own are mapped to. */
  public enum State {
    BOOKED,
    CONFIRMED,
    ARRIVED,
    COMPLETED,
    CANCELLED,
    NO_SHOW
  }
}
