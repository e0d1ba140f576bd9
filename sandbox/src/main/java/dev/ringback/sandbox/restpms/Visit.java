package dev.ringback.sandbox.restpms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment.
 *
 * @param reference the id the booking side gave it
 * @param modified when it was made, moved or cancelled last
 */
record Visit(
    String id,
    PatientRecord patient,
    PracticeCatalogue.Location location,
    PracticeCatalogue.Service service,
    PracticeCatalogue.Staff staff,
    Instant start,
    @Nullable String reference,
    @Nullable String notes,
    boolean cancelled,
    Instant modified) {

  Instant end() {
    return start.plus(service.length());
  }

  Visit at(Instant newStart, PracticeCatalogue.Staff newStaff, Instant now) {
    return new Visit(
        id, patient, location, service, newStaff, newStart, reference, notes, cancelled, now);
  }

  Visit cancelled(Instant now) {
    return new Visit(id, patient, location, service, staff, start, reference, notes, true, now);
  }
}
