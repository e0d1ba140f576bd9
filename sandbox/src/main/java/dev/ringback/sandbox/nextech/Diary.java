package dev.ringback.sandbox.nextech;

import dev.ringback.sandbox.control.VendorLog;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The appointments made, cancelled ones included. */
@Component("nextechDiary")
class Diary {
  private final PractitionerCalendars calendars;
  private final PatientFile patients;
  private final VendorLog log;
  private final Clock clock;
  private final AtomicInteger numbers = new AtomicInteger(12000);
  private final Map<String, Visit> byId = new LinkedHashMap<>();

  Diary(PractitionerCalendars calendars, PatientFile patients, VendorLog log, Clock clock) {
    this.calendars = calendars;
    this.patients = patients;
    this.log = log;
    this.clock = clock;
  }

  /** Enters the appointment if its time is free; of a prospect nothing stays if it is not. */
  synchronized Optional<Visit> book(AppointmentOrder order) {
    String place = order.location().id();
    String who = order.practitioner().id();
    if (!calendars.isFree(place, who, order.start(), order.end())) {
      return Optional.empty();
    }
    PatientRecord patient =
        order.patient() != null
            ? order.patient()
            : patients.add(
                order.prospect().given(),
                order.prospect().family(),
                order.prospect().email(),
                order.prospect().phone());
    String id = Integer.toString(numbers.incrementAndGet());
    var visit =
        new Visit(
            id,
            order.hold() ? "proposed" : "pending",
            patient,
            order.location(),
            order.practitioner(),
            order.type(),
            order.start(),
            order.end(),
            order.comment(),
            clock.instant(),
            clock.instant());
    calendars.occupy(id, who, order.start(), order.end());
    byId.put(id, visit);
    log.record(
        "nextech",
        "appointment",
        id,
        patient.e164(),
        "BOOKED",
        visit.location().name() + " " + visit.start());
    return Optional.of(visit);
  }

  synchronized Optional<Visit> change(String id, String status) {
    Visit visit = byId.get(id);
    if (visit == null) {
      return Optional.empty();
    }
    Visit changed = visit.in(status, clock.instant());
    byId.put(id, changed);
    if (changed.cancelled() && !visit.cancelled()) {
      calendars.release(id);
      log.record(
          "nextech", "cancel", id, visit.patient().e164(), "CANCELLED", visit.location().name());
    }
    return Optional.of(changed);
  }

  /** Strikes appointments out as if they had never been made; their times are free again. */
  synchronized void forget(Predicate<Visit> which) {
    byId.values()
        .removeIf(visit -> {
          boolean struck = which.test(visit);
          if (struck) {
            calendars.release(visit.id());
          }
          return struck;
        });
  }

  synchronized List<Visit> all() {
    return List.copyOf(byId.values());
  }
}
