package dev.ringback.sandbox.nextech;

import dev.ringback.sandbox.control.RivalTakesOffered;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The times of the newest search, for somebody quicker to take. */
@Component("nextechOfferedTimes")
class OfferedTimes {
  private final PractitionerCalendars calendars;
  private final Set<Offer> newest = new LinkedHashSet<>();

  OfferedTimes(PractitionerCalendars calendars) {
    this.calendars = calendars;
  }

  synchronized void clear() {
    newest.clear();
  }

  synchronized void add(String location, Instant start) {
    newest.add(new Offer(location, start));
  }

  @EventListener
  synchronized void on(RivalTakesOffered event) {
    newest.forEach(offer -> calendars.take(offer.location(), offer.start()));
  }

  private record Offer(String location, Instant start) {}
}
