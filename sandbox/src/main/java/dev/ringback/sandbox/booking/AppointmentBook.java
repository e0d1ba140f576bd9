package dev.ringback.sandbox.booking;

import dev.ringback.sandbox.control.VendorLog;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The appointments made, cancelled ones included. */
@Component
class AppointmentBook {
  private final ProviderCalendars calendars;
  private final VendorLog log;
  private final Clock clock;
  private final Map<String, Appointment> byId = new LinkedHashMap<>();

  AppointmentBook(ProviderCalendars calendars, VendorLog log, Clock clock) {
    this.calendars = calendars;
    this.log = log;
    this.clock = clock;
  }

  synchronized void enter(Appointment made) {
    calendars.occupy(made.id(), made.staff(), made.startAt(), made.endAt());
    byId.put(made.id(), made);
    log.record(
        "boulevard",
        "appointment",
        made.id(),
        phone(made),
        "BOOKED",
        made.location().name() + " " + made.startAt());
  }

  /**
   * Cancels once.
   *
   * @throws Refused when there is no such appointment or it is cancelled already
   */
  synchronized Appointment cancel(String id, String reason, @Nullable String notes) {
    Appointment made = byId(id).orElseThrow(() -> Refused.notFound("Appointment"));
    if (made.cancelled()) {
      throw new Refused("APPOINTMENT_ALREADY_CANCELLED", "The appointment is cancelled already.");
    }
    Appointment gone = made.cancelled(new Appointment.Cancellation(clock.instant(), reason, notes));
    byId.put(id, gone);
    calendars.release(id);
    log.record("boulevard", "cancel", id, phone(gone), "CANCELLED", reason);
    return gone;
  }

  /** Strikes appointments out as if they had never been made; their times are free again. */
  synchronized void forget(Predicate<Appointment> which) {
    byId.values()
        .removeIf(made -> {
          boolean struck = which.test(made);
          if (struck) {
            calendars.release(made.id());
          }
          return struck;
        });
  }

  synchronized Optional<Appointment> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized List<Appointment> all() {
    return List.copyOf(byId.values());
  }

  private static String phone(Appointment a) {
    return Objects.requireNonNullElse(a.phone(), "");
  }
}
