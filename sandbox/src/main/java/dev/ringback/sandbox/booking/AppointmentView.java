package dev.ringback.sandbox.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the sandbox's controls show it, whatever system holds it.
 *
 * @param location the place's name
 */
public record AppointmentView(
    String id, Instant startsAt, String location, boolean cancelled, @Nullable String notes) {}
