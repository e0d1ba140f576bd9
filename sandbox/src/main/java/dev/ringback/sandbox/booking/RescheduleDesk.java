package dev.ringback.sandbox.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an appointment to another time, one it showed before. */
@Component
class RescheduleDesk {
  private static final int MOST_DATES = 7;

  private final AppointmentBook appointments;
  private final Map<String, Instant> shown = new ConcurrentHashMap<>();

  RescheduleDesk(AppointmentBook appointments) {
    this.appointments = appointments;
  }

  List<LocalDate> dates(String appointment, LocalDate lower, LocalDate upper) {
    return lower.isAfter(upper)
        ? List.of()
        : lower
            .datesUntil(upper.plusDays(1))
            .filter(day -> !appointments.openings(appointment, day).isEmpty())
            .limit(MOST_DATES)
            .toList();
  }

  /** Free times on one date of the asked-for zone, each under an id of this appointment's own. */
  List<Availability.Time> times(String appointment, LocalDate date, @Nullable ZoneId asked) {
    ZoneId there =
        appointments
            .byId(appointment)
            .orElseThrow(() -> Refused.notFound("Appointment"))
            .location()
            .tz();
    ZoneId zone = asked == null ? there : asked;
    return date.minusDays(1)
        .datesUntil(date.plusDays(2))
        .flatMap(day -> appointments.openings(appointment, day).stream())
        .filter(start -> LocalDate.ofInstant(start, zone).equals(date))
        .map(start -> new Availability.Time(show(appointment, start), start, zone))
        .toList();
  }

  /**
   * Moves it.
   *
   * @throws Refused when the time was not shown for this appointment or is gone
   */
  Appointment move(String appointment, String timeId) {
    Instant start = shown.get(timeId);
    if (start == null || !timeId.equals(id(appointment, start))) {
      throw Refused.notFound("Bookable time");
    }
    return appointments.move(appointment, start);
  }

  private String show(String appointment, Instant start) {
    String id = id(appointment, start);
    shown.put(id, start);
    return id;
  }

  private static String id(String appointment, Instant start) {
    return "r_" + Ids.derived(appointment + "|" + start);
  }
}
