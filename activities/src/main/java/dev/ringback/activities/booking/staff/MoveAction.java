package dev.ringback.activities.booking.staff;

import static dev.ringback.activities.booking.staff.StaffConfirmedPractice.kept;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.records.booking.AppointmentWish;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.ClinicId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Asks for another time in place of one. What staff have confirmed stands until they confirm the
 * new one, which has an id of its own.
 */
record MoveAction(
    RequestedAppointmentRepository requests, ClinicId clinic, Moving moving, InstantSource clock)
    implements VendorAction {

  @Override
  public String ask() {
    Instant now = clock.instant();
    Slot slot = moving.slot();
    RequestedAppointment old =
        kept(() -> requests.find(moving.appointment().id()))
            .filter(found -> found.clinic().equals(clinic))
            .filter(found -> found.state().stands() && found.start().isAfter(now))
            .orElseThrow(
                () -> new BookingRefused(Why.NOT_THERE, "the appointment to move does not stand"));
    return kept(() ->
            requests.request(
                new AppointmentWish(
                    moving.reference(),
                    clinic,
                    slot.location(),
                    old.contact(),
                    slot.start(),
                    slot.length(),
                    slot.provider(),
                    old.notes(),
                    old.id()),
                now))
        .orElseThrow(() -> new BookingRefused(Why.SLOT_GONE, "the time is asked for by another"))
        .id()
        .value();
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    return kept(() -> requests.byReference(moving.reference()))
        .<ReadBack>map(request -> new ReadBack.Found(request.id().value()))
        .orElseGet(ReadBack.NotThere::new);
  }
}
