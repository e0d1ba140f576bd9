package dev.ringback.sandbox.booking;

import dev.ringback.sandbox.control.CallerHasVisit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Appointments that callers have before their story begins: a consultation at the first place. */
@Component
class VisitsBefore {
  /** The note that tells them from those made in the story. */
  static final String NOTE = "on file before";

  private static final int DAYS_TO_LOOK = 30;

  private final Catalogue catalogue;
  private final ClientBook clients;
  private final ProviderCalendars calendars;
  private final AppointmentBook appointments;
  private final Clock clock;

  VisitsBefore(
      Catalogue catalogue,
      ClientBook clients,
      ProviderCalendars calendars,
      AppointmentBook appointments,
      Clock clock) {
    this.catalogue = catalogue;
    this.clients = clients;
    this.calendars = calendars;
    this.appointments = appointments;
    this.clock = clock;
  }

  @EventListener
  void enter(CallerHasVisit visit) {
    Catalogue.Location place = catalogue.locations().getFirst();
    Catalogue.Service service = catalogue.services().getFirst();
    var wish = new ProviderCalendars.Wish(place, service, null);
    LocalDate day = LocalDate.ofInstant(clock.instant(), place.tz()).plusDays(visit.inDays());
    Instant start =
        day.datesUntil(day.plusDays(DAYS_TO_LOOK))
            .flatMap(date -> calendars.openings(wish, date).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no time is free for a visit on file"));
    Client client =
        clients.matchOrCreate(visit.given(), visit.family(), visit.email(), visit.phoneE164());
    appointments.enter(
        new Appointment(
            Ids.fresh("Appointment"),
            client,
            visit.phoneE164(),
            place,
            service,
            calendars.whoIsFree(wish, start).orElseThrow(),
            false,
            start,
            clock.instant(),
            Ids.fresh("Cart"),
            NOTE,
            null));
  }
}
