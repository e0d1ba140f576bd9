package dev.ringback.workflows.booking;

import java.time.Instant;

/**
 * A booked consultation.
 *
 * @param pms the practice-management system's name, such as {@code boulevard}
 * @param newPatient whether the patient's record was created with it
 * @param unconfirmed whether the clinic's people have yet to confirm the time
 */
public record Appointment(
    AppointmentId id, String pms, Instant start, boolean newPatient, boolean unconfirmed) {

  public Appointment(AppointmentId id, String pms, Instant start, boolean newPatient) {
    this(id, pms, start, newPatient, false);
  }
}
