package dev.ringback.sandbox.nextech;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment on the schedule.
 *
 * @param status as Nextech says it: proposed (held), pending, booked, arrived, fulfilled, cancelled
 */
record Visit(
    String id,
    String status,
    PatientRecord patient,
    PracticeCatalogue.Place location,
    PracticeCatalogue.Practitioner practitioner,
    PracticeCatalogue.@Nullable AppointmentType type,
    Instant start,
    Instant end,
    @Nullable String comment,
    Instant created,
    Instant lastUpdated) {

  boolean cancelled() {
    return status.equals("cancelled");
  }

  Visit in(String newStatus, Instant now) {
    return new Visit(
        id, newStatus, patient, location, practitioner, type, start, end, comment, created, now);
  }
}
