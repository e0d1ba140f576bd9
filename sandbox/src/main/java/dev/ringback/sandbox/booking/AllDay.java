package dev.ringback.sandbox.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Where one could begin on a day without closing time, those days included that clocks change. */
public final class AllDay {
  private AllDay() {}

  public static List<Instant> starts(LocalDate day, ZoneId zone, int gridMinutes) {
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return Stream.iterate(
            day.atStartOfDay(zone).toInstant(),
            start -> start.isBefore(end),
            start -> start.plus(Duration.ofMinutes(gridMinutes)))
        .toList();
  }
}
