package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** One appointment moved: Boulevard swaps the times itself, so the old one stands until then. */
record BoulevardMove(
    BoulevardReschedules reschedules,
    BoulevardAppointments appointments,
    Clinic clinic,
    Moving moving,
    InstantSource clock)
    implements VendorAction {
  /** So that the move has ended when {@code EffectOnce.CERTAIN} has passed. */
  private static final Duration LATEST = Duration.ofSeconds(9);

  @Override
  public String ask() {
    try {
      Instant began = clock.instant();
      String time = time();
      if (Duration.between(began, clock.instant()).compareTo(LATEST) > 0) {
        throw new NothingHappened("Boulevard is too slow to move safely", null);
      }
      return reschedules.move(moving.appointment().id(), time);
    } catch (GraphqlRefusal e) {
      throw e.because(
          switch (e.code()) {
            case "TIME_NOT_AVAILABLE" -> Why.SLOT_GONE;
            case "NOT_FOUND" -> Why.NOT_THERE;
            default -> Why.REJECTED;
          });
    }
  }

  /** Only a question so far: an answer that was lost changed nothing. */
  private String time() {
    Location location = clinic.location(moving.slot().location());
    try {
      return reschedules
          .time(moving.appointment().id(), moving.slot().start(), location.zone())
          .orElseThrow(
              () -> new BookingRefused(Why.SLOT_GONE, "Boulevard does not offer the new time"));
    } catch (OutcomeUnknown e) {
      throw new NothingHappened(String.valueOf(e.getMessage()), e.retryAfter());
    }
  }

  /** The appointment itself tells: it is at the new time or it is not. */
  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    try {
      return appointments
          .byId(moving.appointment().id())
          .<ReadBack>map(found ->
              found.start().equals(moving.slot().start()) && !found.cancelled()
                  ? new ReadBack.Found(found.id())
                  : new ReadBack.NotThere())
          .orElseGet(ReadBack.CannotTell::new);
    } catch (GraphqlRefusal e) {
      return new ReadBack.CannotTell();
    }
  }
}
