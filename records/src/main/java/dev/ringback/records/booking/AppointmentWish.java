package dev.ringback.records.booking;

import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.ProviderId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time to ask for. Its text form shows nothing of the person.
 *
 * @param reference the same over every retry
 * @param provider null if any will do
 * @param replaces the appointment to move; null for a new one
 */
public record AppointmentWish(
    String reference,
    ClinicId clinic,
    LocationId location,
    ContactId contact,
    Instant start,
    Duration length,
    @Nullable ProviderId provider,
    RequestedAppointment.Notes notes,
    @Nullable AppointmentId replaces) {
  @Override
  public String toString() {
    return "AppointmentWish[" + reference + "]";
  }
}
