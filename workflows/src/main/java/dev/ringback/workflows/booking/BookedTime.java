package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.LocationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the practice-management system holds it.
 *
 * @param location null if it is at a place the clinic file does not name
 * @param service what the system calls the service
 */
public record BookedTime(
    AppointmentId id,
    Instant start,
    Duration length,
    @Nullable LocationId location,
    String service) {}
