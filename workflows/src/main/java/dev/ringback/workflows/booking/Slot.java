package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.ProviderId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that can be booked.
 *
 * @param id short id within the episode, such as {@code slot-2}
 * @param provider who would see them; null if the system decides
 * @param pmsRef what the practice-management system calls it; opaque
 */
public record Slot(
    SlotId id,
    Instant start,
    Duration length,
    LocationId location,
    @Nullable ProviderId provider,
    String pmsRef) {}
