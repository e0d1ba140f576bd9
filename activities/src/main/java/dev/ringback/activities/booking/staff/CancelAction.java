package dev.ringback.activities.booking.staff;

import static dev.ringback.activities.booking.staff.StaffConfirmedPractice.kept;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Takes a requested or confirmed time back. */
record CancelAction(
    RequestedAppointmentRepository requests,
    ClinicId clinic,
    AppointmentId appointment,
    InstantSource clock)
    implements VendorAction {

  @Override
  public String ask() {
    Instant now = clock.instant();
    RequestedAppointment found = found();
    if (found.state().stands()) {
      if (!found.start().isAfter(now)) {
        throw new BookingRefused(Why.NOT_THERE, "the appointment to cancel is past");
      }
      kept(() -> requests.cancel(appointment, now));
    }
    return appointment.value();
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    return found().state().stands()
        ? new ReadBack.NotThere()
        : new ReadBack.Found(appointment.value());
  }

  private RequestedAppointment found() {
    return kept(() -> requests.find(appointment))
        .filter(request -> request.clinic().equals(clinic))
        .orElseThrow(
            () -> new BookingRefused(Why.NOT_THERE, "the appointment to cancel is not known"));
  }
}
