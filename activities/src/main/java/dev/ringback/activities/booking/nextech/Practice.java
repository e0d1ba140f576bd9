package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.clinic.Clinic;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.Appointment;

/** One clinic's practice at Nextech. */
record Practice(
    Clinic clinic,
    FhirSearch search,
    SlotSearch slots,
    PatientSearch patients,
    AppointmentSearch appointments,
    AppointmentDesk desk) {

  static Practice of(Clinic clinic, NextechApi api) {
    String id = clinic.pms().businessId();
    var search = new FhirSearch(api, id);
    var slots = new SlotSearch(search, clinic);
    var appointments = new AppointmentSearch(search, clinic);
    return new Practice(
        clinic,
        search,
        slots,
        new PatientSearch(search),
        appointments,
        new AppointmentDesk(api, id, appointments, slots));
  }

  /**
   * The appointment as Nextech holds it.
   *
   * @throws BookingRefused if it is not there, cancelled or past
   */
  Appointment standing(BookedTime sought, Instant now) {
    return standing(sought, appointments.byId(sought.id().value()), now);
  }

  Appointment standing(BookedTime sought, Optional<Appointment> found, Instant now) {
    return found
        .filter(a -> !AppointmentSearch.isCancelled(a))
        .filter(a -> !sought.start().isBefore(now))
        .orElseThrow(
            () -> new BookingRefused(Why.NOT_THERE, "the appointment at Nextech is gone or past"));
  }
}
