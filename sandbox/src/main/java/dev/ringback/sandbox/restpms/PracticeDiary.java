package dev.ringback.sandbox.restpms;

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

/** Who and which rooms are taken when. Used under the lock of its {@link Practice}. */
final class PracticeDiary {
  private final PracticeCatalogue catalogue;
  private final Clock clock;
  private final List<Taken> taken = new ArrayList<>();
  private final Set<String> rivals = new HashSet<>();
  private boolean closed;
  private boolean always;
  private Duration buffer = Duration.ZERO;

  PracticeDiary(PracticeCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Openings of one provider on one local day. */
  List<Opening> openings(
      PracticeCatalogue.Location location,
      PracticeCatalogue.Service service,
      PracticeCatalogue.Staff staff,
      LocalDate day) {
    var hours = catalogue.hours();
    var openings = new ArrayList<Opening>();
    LocalTime last = hours.closes().minus(service.length());
    var starts = new ArrayList<Instant>();
    if (always) {
      starts.addAll(AllDay.starts(day, location.tz(), hours.gridMinutes()));
    } else {
      for (LocalTime t = hours.opens(); !t.isAfter(last); t = t.plusMinutes(hours.gridMinutes())) {
        starts.add(ZonedDateTime.of(day, t, location.tz()).toInstant());
      }
    }
    for (Instant start : starts) {
      var opening = new Opening(location, service, staff, start);
      if (isFree(opening)) {
        openings.add(opening);
      }
    }
    return openings;
  }

  /**
   * Whether it can be had.
   *
   * @param owners whose own times do not stand in the way
   */
  boolean isFree(Opening wanted, String... owners) {
    Instant now = clock.instant();
    List<String> owner = List.of(owners);
    var hours = catalogue.hours();
    ZonedDateTime local = wanted.start().atZone(wanted.location().tz());
    LocalTime time = local.toLocalTime();
    return !closed
        && !wanted.start().isBefore(now.plus(Duration.ofMinutes(hours.leadMinutes())))
        && !wanted.start().isAfter(now.plus(Duration.ofDays(hours.horizonDays())))
        && (always
            || (hours.days().contains(local.getDayOfWeek())
                && !time.isBefore(hours.opens())
                && !time.isAfter(hours.closes().minus(wanted.service().length()))))
        && !rivals.contains(wanted.location().key() + wanted.start())
        && wanted.staff().locations().contains(wanted.location().key())
        && wanted.staff().services().contains(wanted.service().key())
        && staffIsFree(wanted, owner, now)
        && roomIsFree(wanted, owner, now)
        && !othersCame(wanted);
  }

  /** Keeps it for {@code owner} until then; replaces what the owner held. */
  void occupy(String owner, Opening opening, Instant until) {
    release(owner);
    taken.add(
        new Taken(
            owner,
            opening.staff().key(),
            opening.location().key(),
            opening.start(),
            opening.end(),
            until));
  }

  void release(String owner) {
    taken.removeIf(t -> t.owner().equals(owner));
  }

  void takeAway(PracticeCatalogue.Location location, Instant start) {
    rivals.add(location.key() + start);
  }

  void keepHours(boolean toAlways, Duration toBuffer) {
    always = toAlways;
    buffer = toBuffer;
  }

  void close(boolean toClose) {
    closed = toClose;
  }

  private boolean staffIsFree(Opening wanted, List<String> owners, Instant now) {
    return taken.stream()
        .noneMatch(
            t -> t.staff().equals(wanted.staff().key()) && t.clashes(wanted, owners, now, buffer));
  }

  private boolean roomIsFree(Opening wanted, List<String> owners, Instant now) {
    long inUse =
        taken.stream()
            .filter(t -> t.location().equals(wanted.location().key()))
            .filter(t -> t.clashes(wanted, owners, now, Duration.ZERO))
            .count();
    return inUse < wanted.location().rooms();
  }

  /** Other people's bookings: the same for the same seed. */
  private boolean othersCame(Opening wanted) {
    var hours = catalogue.hours();
    for (Instant t = wanted.start();
        t.isBefore(wanted.end());
        t = t.plusSeconds(60L * hours.gridMinutes())) {
      long mix =
          (wanted.staff().key() + wanted.location().key()).hashCode() * 31L + t.getEpochSecond();
      if (new Random(hours.seed() ^ mix * 0x9E3779B97F4A7C15L).nextInt(100) < hours.busyPercent()) {
        return true;
      }
    }
    return false;
  }

  private record Taken(
      String owner, String staff, String location, Instant from, Instant to, Instant until) {
    boolean clashes(Opening wanted, List<String> askers, Instant now, Duration apart) {
      return !askers.contains(owner)
          && until.isAfter(now)
          && from.minus(apart).isBefore(wanted.end())
          && to.plus(apart).isAfter(wanted.start());
    }
  }
}
