package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.AppointmentId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One appointment cancelled at the patient's wish. */
record BoulevardCancellation(
    BoulevardReschedules reschedules, BoulevardAppointments appointments, AppointmentId id)
    implements VendorAction {

  @Override
  public String ask() {
    try {
      return reschedules.cancel(id);
    } catch (GraphqlRefusal e) {
      return found()
          .filter(BoulevardAppointment::cancelled)
          .map(BoulevardAppointment::id)
          .orElseThrow(
              () -> e.because(e.code().equals("NOT_FOUND") ? Why.NOT_THERE : Why.REJECTED));
    }
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    try {
      return appointments
          .byId(id)
          .<ReadBack>map(
              found -> found.cancelled() ? new ReadBack.Found(found.id()) : new ReadBack.NotThere())
          .orElseGet(ReadBack.CannotTell::new);
    } catch (GraphqlRefusal e) {
      return new ReadBack.CannotTell();
    }
  }

  private Optional<BoulevardAppointment> found() {
    try {
      return appointments.byId(id);
    } catch (GraphqlRefusal e) {
      throw new OutcomeUnknown("Boulevard refused a cancellation and does not show it");
    }
  }
}
