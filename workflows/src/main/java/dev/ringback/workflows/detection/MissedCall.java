package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.LocationId;
import java.time.Instant;

/**
 * A call that nobody at the clinic answered.
 *
 * @param rangAt when it rang, by the phone system's clock
 * @param acceptedAt when the starter took the notification
 */
public record MissedCall(
    EventId event,
    PhoneSystem reportedBy,
    LocationId location,
    Instant rangAt,
    Instant acceptedAt) {}
