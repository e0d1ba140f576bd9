package dev.ringback.sandbox.booking;

import dev.ringback.sandbox.control.VendorLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The appointments made, cancelled ones included. */
@Component
class AppointmentBook {
  private final ProviderCalendars calendars;
  private final VendorLog log;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final Map<String, Appointment> byId = new LinkedHashMap<>();

  AppointmentBook(
      ProviderCalendars calendars, VendorLog log, Clock clock, ApplicationEventPublisher events) {
    this.calendars = calendars;
    this.log = log;
    this.clock = clock;
    this.events = events;
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
    events.publishEvent(new AppointmentNews("APPOINTMENT_CREATED", made));
  }

  /**
   * Moves one that stands; a client who asked for a provider keeps them.
   *
   * @throws Refused when it is not there or cancelled, or nobody is free then
   */
  synchronized Appointment move(String id, Instant start) {
    Appointment made = standing(id);
    calendars.release(id);
    Optional<Catalogue.Staff> staff = calendars.whoIsFree(wish(made), start);
    if (staff.isEmpty()) {
      calendars.occupy(id, made.staff(), made.startAt(), made.endAt());
      throw new Refused("TIME_NOT_AVAILABLE", "The time is no longer available.");
    }
    Appointment moved = made.at(start, staff.get());
    calendars.occupy(id, moved.staff(), moved.startAt(), moved.endAt());
    byId.put(id, moved);
    log.record("boulevard", "move", id, phone(moved), "MOVED", "to " + start);
    events.publishEvent(new AppointmentNews("APPOINTMENT_RESCHEDULED", moved));
    return moved;
  }

  /** Free times an appointment that stands could be moved to on one local day of its place. */
  synchronized List<Instant> openings(String id, LocalDate day) {
    return calendars.openings(wish(standing(id)), day);
  }

  private Appointment standing(String id) {
    Appointment made = byId(id).orElseThrow(() -> Refused.notFound("Appointment"));
    if (made.cancelled()) {
      throw new Refused("APPOINTMENT_NOT_RESCHEDULABLE", "The appointment is cancelled.");
    }
    return made;
  }

  private static ProviderCalendars.Wish wish(Appointment made) {
    return new ProviderCalendars.Wish(
        made.location(), made.service(), made.staffRequested() ? made.staff() : null);
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
    events.publishEvent(new AppointmentNews("APPOINTMENT_CANCELLED", gone));
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
