package dev.ringback.sandbox.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The providers' calendars: who is free when. */
@Component
class ProviderCalendars {
  private final Catalogue catalogue;
  private final Clock clock;
  private final List<Busy> busy = new ArrayList<>();
  private final Set<Place> taken = new HashSet<>();
  private boolean closed;
  private boolean always;
  private Duration buffer = Duration.ZERO;

  ProviderCalendars(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Free starting times on one local day of the location, earliest first. */
  synchronized List<Instant> openings(Wish wish, LocalDate day) {
    var hours = catalogue.hours();
    if (always) {
      return AllDay.starts(day, wish.location().tz(), hours.gridMinutes()).stream()
          .filter(start -> whoIsFree(wish, start).isPresent())
          .toList();
    }
    if (!hours.days().contains(day.getDayOfWeek())) {
      return List.of();
    }
    var free = new ArrayList<Instant>();
    Duration grid = Duration.ofMinutes(hours.gridMinutes());
    LocalTime last = hours.closes().minus(wish.service().length());
    for (LocalTime t = hours.opens(); !t.isAfter(last); t = t.plus(grid)) {
      Instant start = ZonedDateTime.of(day, t, wish.location().tz()).toInstant();
      if (whoIsFree(wish, start).isPresent()) {
        free.add(start);
      }
    }
    return free;
  }

  /** The provider who would see someone then; empty when nobody can. */
  synchronized Optional<Catalogue.Staff> whoIsFree(Wish wish, Instant start) {
    Instant now = clock.instant();
    var hours = catalogue.hours();
    if (closed
        || start.isBefore(now.plus(Duration.ofMinutes(hours.leadMinutes())))
        || start.isAfter(now.plus(Duration.ofDays(hours.horizonDays())))
        || taken.contains(new Place(wish.location().id(), start))) {
      return Optional.empty();
    }
    return catalogue.staff().stream()
        .filter(s -> wish.staff() == null || wish.staff().equals(s))
        .filter(s -> free(s, wish, start, now))
        .findFirst();
  }

  /** Keeps a time for {@code owner} until then; replaces what the owner held. */
  synchronized void hold(
      String owner, Catalogue.Staff staff, Instant from, Instant to, Instant until) {
    release(owner);
    busy.add(new Busy(owner, staff.id(), from, to, until));
  }

  synchronized void occupy(String owner, Catalogue.Staff staff, Instant from, Instant to) {
    hold(owner, staff, from, to, Instant.MAX);
  }

  synchronized void release(String owner) {
    busy.removeIf(b -> b.owner().equals(owner));
  }

  /** Times kept for those who have not booked run out now. */
  synchronized void expireHolds() {
    busy.removeIf(b -> !b.until().equals(Instant.MAX));
  }

  /** Makes a starting time vanish for everybody who does not hold it. */
  synchronized void take(String locationId, Instant start) {
    taken.add(new Place(locationId, start));
  }

  synchronized void keepHours(boolean toAlways, Duration toBuffer) {
    always = toAlways;
    buffer = toBuffer;
  }

  /** While closed nobody is free at any time; what is booked or held stays. */
  synchronized void close(boolean toClose) {
    closed = toClose;
  }

  private boolean free(Catalogue.Staff staff, Wish wish, Instant start, Instant now) {
    Instant end = start.plus(wish.service().length());
    boolean clash =
        busy.stream()
            .anyMatch(b ->
                b.staffId().equals(staff.id())
                    && b.until().isAfter(now)
                    && b.from().minus(buffer).isBefore(end)
                    && b.to().plus(buffer).isAfter(start));
    return !clash && !othersCame(staff, wish.location(), start, end);
  }

  /** Other people's bookings: the same for the same seed. */
  private boolean othersCame(
      Catalogue.Staff staff, Catalogue.Location location, Instant start, Instant end) {
    var hours = catalogue.hours();
    for (Instant t = start; t.isBefore(end); t = t.plusSeconds(60L * hours.gridMinutes())) {
      long mix = (staff.id() + location.id()).hashCode() * 31L + t.getEpochSecond();
      if (new Random(hours.seed() ^ mix * 0x9E3779B97F4A7C15L).nextInt(100) < hours.busyPercent()) {
        return true;
      }
    }
    return false;
  }

  /** What somebody would book; a null provider means any. */
  record Wish(
      Catalogue.Location location, Catalogue.Service service, Catalogue.@Nullable Staff staff) {}

  private record Busy(String owner, String staffId, Instant from, Instant to, Instant until) {}

  private record Place(String locationId, Instant start) {}
}
