package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.workflows.booking.BookedTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.Appointment;

/** One cancellation. */
final class NextechCancelling implements VendorAction {
  private final Practice practice;
  private final BookedTime appointment;
  private final InstantSource clock;

  NextechCancelling(Practice practice, BookedTime appointment, InstantSource clock) {
    this.practice = practice;
    this.appointment = appointment;
    this.clock = clock;
  }

  @Override
  public String ask() {
    String id = appointment.id().value();
    Optional<Appointment> asItIs = NextechApi.first(() -> practice.appointments().byId(id));
    if (asItIs.filter(AppointmentSearch::isCancelled).isPresent()) {
      return id;
    }
    var _ = practice.standing(appointment, asItIs, clock.instant());
    if (!practice.desk().cancel(id)) {
      throw new BookingRefused(
          Why.REJECTED, "Nextech put the cancellation on the office's list and did not do it");
    }
    return id;
  }

  /** Asking again does no harm, so that one that stands may as well never have been asked about. */
  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    String id = appointment.id().value();
    return practice
        .appointments()
        .byId(id)
        .<ReadBack>map(a ->
            AppointmentSearch.isCancelled(a) ? new ReadBack.Found(id) : new ReadBack.NotThere())
        .orElseGet(ReadBack.NotThere::new);
  }
}
