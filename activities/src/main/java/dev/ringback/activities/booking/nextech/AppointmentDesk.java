package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.hl7.fhir.dstu3.model.Appointment;
import org.hl7.fhir.dstu3.model.Appointment.AppointmentStatus;
import org.hl7.fhir.dstu3.model.StringType;

/** Makes appointments and has them cancelled. */
final class AppointmentDesk {
  private static final String ENDPOINT = "Appointment";

  private final NextechApi api;
  private final String practice;
  private final AppointmentSearch appointments;
  private final SlotSearch slots;

  AppointmentDesk(
      NextechApi api, String practice, AppointmentSearch appointments, SlotSearch slots) {
    this.api = api;
    this.practice = practice;
    this.appointments = appointments;
    this.slots = slots;
  }

  /**
   * Makes the appointment, unless it was made by an earlier try.
   *
   * @param notAfter last instant at which the request may leave
   * @return its id
   * @throws BookingRefused if it is refused
   */
  String book(AppointmentDraft draft, Instant notAfter) {
    HttpResponse<String> answer = api.post(practice, ENDPOINT, draft.json(), notAfter);
    return switch (answer.statusCode()) {
      case 200, 201 -> {
        String id = FhirJson.id(FhirJson.read(Appointment.class, answer.body()));
        if (id.isEmpty()) {
          throw new OutcomeUnknown("Nextech's appointment has no id");
        }
        yield id;
      }
      case 409 -> bookedBefore(draft);
      default ->
          throw new BookingRefused(
              Why.REJECTED, "Nextech refused the booking (" + answer.statusCode() + ")");
    };
  }

  /** A time that is taken may be taken by us. */
  private String bookedBefore(AppointmentDraft draft) {
    return appointments
        .booked(draft.place(), draft.slot().practitioner(), draft.start(), draft.reference())
        .orElseThrow(() -> {
          // The reason is told in free words only; a time that is still free was not the reason.
          boolean free = slots.isFree(draft.place(), draft.slot(), draft.start());
          return new BookingRefused(
              free ? Why.REJECTED : Why.SLOT_GONE, "Nextech refused the booking (409)");
        });
  }

  /**
   * Has an appointment cancelled. May be said twice.
   *
   * @return false if Nextech leaves it to the office to do it
   * @throws BookingRefused if it is refused
   */
  boolean cancel(String id) {
    var appointment = new Appointment();
    appointment.setStatus(AppointmentStatus.CANCELLED);
    appointment.addExtension(FhirJson.REQUEST_TYPE, new StringType("queue"));
    HttpResponse<String> answer = api.put(practice, ENDPOINT, id, FhirJson.write(appointment));
    if (answer.statusCode() >= 300) {
      throw new BookingRefused(
          answer.statusCode() == 404 ? Why.NOT_THERE : Why.REJECTED,
          "Nextech refused the cancellation (" + answer.statusCode() + ")");
    }
    try {
      return appointments.byId(id).filter(AppointmentSearch::isCancelled).isPresent();
    } catch (NothingHappened e) {
      // The cancellation may stand.
      throw new OutcomeUnknown("Nextech does not tell what became of a cancellation");
    }
  }
}
