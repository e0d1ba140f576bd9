package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that nobody at the clinic answered.
 *
 * @param rangAt when it rang, by the phone system's clock
 * @param acceptedAt when the starter took the notification
 * @param answeredOn the leg on which the caller is still on the line and is about to be talked to;
 *     null if they are gone
 */
public record MissedCall(
    EventId event,
    PhoneSystem reportedBy,
    LocationId location,
    Instant rangAt,
    Instant acceptedAt,
    @Nullable EffectId answeredOn) {

  /** A call whose caller is gone. */
  public MissedCall(
      EventId event,
      PhoneSystem reportedBy,
      LocationId location,
      Instant rangAt,
      Instant acceptedAt) {
    this(event, reportedBy, location, rangAt, acceptedAt, null);
  }
}
