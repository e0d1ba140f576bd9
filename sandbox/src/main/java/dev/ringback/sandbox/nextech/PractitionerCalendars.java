package dev.ringback.sandbox.nextech;

import dev.ringback.sandbox.booking.AllDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When each practitioner is free, at each place. */
@Component("nextechPractitionerCalendars")
class PractitionerCalendars {
  private final PracticeCatalogue practice;
  private final Clock clock;
  private final List<Busy> busy = new ArrayList<>();
  private final Set<Taken> taken = new HashSet<>();
  private boolean closed;
  private boolean always;
  private Duration buffer = Duration.ZERO;

  PractitionerCalendars(PracticeCatalogue practice, Clock clock) {
    this.practice = practice;
    this.clock = clock;
  }

  /** Free starting times on one local day, earliest first. */
  synchronized List<Instant> openings(
      String location, String practitioner, LocalDate day, Duration length) {
    var hours = practice.hours();
    List<Instant> free = new ArrayList<>();
    if (always) {
      return AllDay.starts(day, practice.zone(), hours.gridMinutes()).stream()
          .filter(start -> isFree(location, practitioner, start, start.plus(length)))
          .toList();
    }
    if (!hours.days().contains(day.getDayOfWeek())) {
      return free;
    }
    LocalTime last = hours.closes().minus(length);
    Duration grid = Duration.ofMinutes(hours.gridMinutes());
    for (LocalTime t = hours.opens(); !t.isAfter(last); t = t.plus(grid)) {
      Instant start = ZonedDateTime.of(day, t, practice.zone()).toInstant();
      if (isFree(location, practitioner, start, start.plus(length))) {
        free.add(start);
      }
    }
    return free;
  }

  synchronized boolean isFree(String location, String practitioner, Instant from, Instant to) {
    Instant now = clock.instant();
    var hours = practice.hours();
    if (closed
        || from.isBefore(now.plus(Duration.ofMinutes(hours.leadMinutes())))
        || from.isAfter(now.plus(Duration.ofDays(hours.horizonDays())))
        || taken.contains(new Taken(location, from))) {
      return false;
    }
    return busy.stream()
            .noneMatch(b ->
                b.practitioner().equals(practitioner)
                    && b.from().minus(buffer).isBefore(to)
                    && b.to().plus(buffer).isAfter(from))
        && !othersCame(location, practitioner, from, to);
  }

  synchronized void occupy(String owner, String practitioner, Instant from, Instant to) {
    busy.add(new Busy(owner, practitioner, from, to));
  }

  synchronized void release(String owner) {
    busy.removeIf(b -> b.owner().equals(owner));
  }

  /** Makes a starting time vanish, with everybody. */
  synchronized void take(String location, Instant start) {
    taken.add(new Taken(location, start));
  }

  synchronized void keepHours(boolean toAlways, Duration toBuffer) {
    always = toAlways;
    buffer = toBuffer;
  }

  synchronized void close(boolean toClose) {
    closed = toClose;
  }

  /** Other people's bookings: the same for the same seed. */
  private boolean othersCame(String location, String practitioner, Instant from, Instant to) {
    var hours = practice.hours();
    for (Instant t = from; t.isBefore(to); t = t.plusSeconds(60L * hours.gridMinutes())) {
      long mix = (practitioner + "@" + location).hashCode() * 31L + t.getEpochSecond();
      if (new Random(hours.seed() ^ mix * 0x9E3779B97F4A7C15L).nextInt(100) < hours.busyPercent()) {
        return true;
      }
    }
    return false;
  }

  private record Busy(String owner, String practitioner, Instant from, Instant to) {}

  private record Taken(String location, Instant start) {}
}
