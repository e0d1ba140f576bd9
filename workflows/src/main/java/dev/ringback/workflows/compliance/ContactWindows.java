package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.ContactHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When people in all of these places may be contacted: within the hours of each place's state, the
 * federal ones and the clinic's own, and on none of the days on which the clinic contacts nobody.
 */
final class ContactWindows {
  /** A call placed in the last minute would be answered outside the hours. */
  static final Duration MARGIN = Duration.ofMinutes(1);

  private static final DayHours FEDERAL = DayHours.of(8, 21);

  /** Further ahead nothing is planned: longer than any run of closed days that makes sense. */
  private static final int DAYS_AHEAD = 40;

  private final List<Place> places;
  private final DayHours clinic;
  private final List<LocalDate> closedOn;

  ContactWindows(List<Place> places, ContactHours clinic, List<LocalDate> closedOn) {
    this.places = places;
    this.clinic = new DayHours(clinic.opens(), clinic.closes());
    this.closedOn = closedOn;
  }

  /** Whether all places are open at this moment. */
  boolean isOpen(Instant at) {
    return places.stream().allMatch(place -> at.equals(opensFrom(place, at)));
  }

  /** First moment from {@code from} on that is open in all places; null if none is near. */
  @Nullable Instant nextOpen(Instant from) {
    Instant end = from.plus(Duration.ofDays(DAYS_AHEAD));
    Instant candidate = from;
    while (candidate.isBefore(end)) {
      Instant latest = candidate;
      for (Place place : places) {
        Instant opens = opensFrom(place, latest);
        if (opens == null) {
          return null;
        }
        latest = opens;
      }
      if (latest.equals(candidate)) {
        return candidate;
      }
      candidate = latest;
    }
    return null;
  }

  /** Until when an open moment stays open in all places. */
  Instant closesAt(Instant open) {
    return places.stream()
        .map(place -> end(place, open.atZone(place.zone()).toLocalDate()))
        .min(Instant::compareTo)
        .orElse(open);
  }

  /**
   * Until when a reply to the person's own call may be made at a moment, hours or not: the days on
   * which the clinic contacts nobody stand, and so do the hours of each place that is not exempt.
   *
   * @param until when the clinic's exemption ends
   * @return {@code until} at the latest; empty if no reply may be made
   */
  Optional<Instant> replyUntil(Instant at, Instant until, ContactTimes.Exemption exemption) {
    Instant end = until;
    for (Place place : places) {
      LocalDate day = at.atZone(place.zone()).toLocalDate();
      Instant ends =
          !exemption.by(StateRules.in(place.state(), day))
              ? endIfOpen(place, at)
              : closedOn.contains(day) ? at : startOf(place, day.plusDays(1));
      end = ends.isBefore(end) ? ends : end;
    }
    return at.isBefore(end) ? Optional.of(end) : Optional.empty();
  }

  private Instant endIfOpen(Place place, Instant at) {
    return at.equals(opensFrom(place, at)) ? end(place, at.atZone(place.zone()).toLocalDate()) : at;
  }

  private @Nullable Instant opensFrom(Place place, Instant from) {
    LocalDate today = from.atZone(place.zone()).toLocalDate();
    for (int i = 0; i < DAYS_AHEAD; i++) {
      LocalDate day = today.plusDays(i);
      DayHours hours = hours(place, day);
      if (hours != null && from.isBefore(end(place, day))) {
        Instant opens = moment(place, day, hours.opens());
        return from.isBefore(opens) ? opens : from;
      }
    }
    return null;
  }

  private Instant end(Place place, LocalDate day) {
    DayHours hours = hours(place, day);
    return hours == null ? startOf(place, day) : moment(place, day, hours.closes()).minus(MARGIN);
  }

  private @Nullable DayHours hours(Place place, LocalDate day) {
    DayHours ofState = StateRules.in(place.state(), day).on(day);
    if (ofState == null || closedOn.contains(day)) {
      return null;
    }
    DayHours lawful = ofState.and(FEDERAL);
    return lawful == null ? null : lawful.and(clinic);
  }

  private static Instant startOf(Place place, LocalDate day) {
    return day.atStartOfDay(place.zone()).toInstant();
  }

  private static Instant moment(Place place, LocalDate day, LocalTime time) {
    return ZonedDateTime.of(day, time, place.zone()).toInstant();
  }
}
