package dev.ringback.activities.booking.staff;

import static dev.ringback.activities.booking.staff.StaffConfirmedPractice.kept;

import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.records.booking.AppointmentWish;
import dev.ringback.records.booking.RequestedAppointment.Notes;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.ClinicId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Enters a request for a time; the booking's reference finds it again. */
record RequestAction(
    RequestedAppointmentRepository requests, ClinicId clinic, Booking booking, InstantSource clock)
    implements VendorAction {

  @Override
  public String ask() {
    Slot slot = booking.slot();
    Instant now = clock.instant();
    if (slot.start().isBefore(now)) {
      throw new BookingRefused(Why.SLOT_GONE, "the time is past");
    }
    return kept(() ->
            requests.request(
                new AppointmentWish(
                    booking.reference(),
                    clinic,
                    slot.location(),
                    booking.contact(),
                    slot.start(),
                    slot.length(),
                    slot.provider(),
                    new Notes(booking.person().name(), booking.treatment(), booking.flags()),
                    null),
                now))
        .orElseThrow(() -> new BookingRefused(Why.SLOT_GONE, "the time is asked for by another"))
        .id()
        .value();
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    return kept(() -> requests.byReference(booking.reference()))
        .<ReadBack>map(request -> new ReadBack.Found(request.id().value()))
        .orElseGet(ReadBack.NotThere::new);
  }
}
