package dev.ringback.activities.booking.staff;

import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Location.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times a consultation could begin at a place: on every full and half hour of its clocks, so that
 * two are either the same or do not touch, whatever the hours are changed to.
 */
final class ConsultationGrid {
  static final Duration LENGTH = Duration.ofMinutes(30);

  private static final int STEP = 30;

  private ConsultationGrid() {}

  /** Within opening hours, from one instant up to another, in order. */
  static List<Instant> starts(Location place, Instant from, Instant until) {
    LocalDate first = LocalDate.ofInstant(from, place.zone());
    LocalDate last = LocalDate.ofInstant(until, place.zone());
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(date -> on(date, place))
        .filter(start -> !start.isBefore(from) && start.isBefore(until))
        .sorted()
        .distinct()
        .toList();
  }

  /** No more than {@code most}, the first among them, the others spread evenly. */
  static List<Instant> spread(List<Instant> starts, int most) {
    return starts.size() <= most
        ? starts
        : IntStream.range(0, most)
            .mapToObj(i -> starts.get((int) ((long) i * starts.size() / most)))
            .toList();
  }

  static List<Instant> without(List<Instant> starts, Set<Instant> taken) {
    return starts.stream().filter(start -> !taken.contains(start)).toList();
  }

  private static Stream<Instant> on(LocalDate date, Location place) {
    return place.hours().stream()
        .filter(hours -> hours.days().contains(date.getDayOfWeek()))
        .flatMap(hours -> within(hours, date, place).stream());
  }

  private static List<Instant> within(OpeningHours hours, LocalDate date, Location place) {
    List<Instant> starts = new ArrayList<>();
    int closes = minutes(hours.closes());
    for (int at = (minutes(hours.opens()) + STEP - 1) / STEP * STEP;
        at + LENGTH.toMinutes() <= closes;
        at += STEP) {
      starts.add(ZonedDateTime.of(date, LocalTime.of(at / 60, at % 60), place.zone()).toInstant());
    }
    return starts;
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
