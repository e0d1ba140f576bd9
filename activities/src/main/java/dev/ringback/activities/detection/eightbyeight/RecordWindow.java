package dev.ringback.activities.detection.eightbyeight;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A span of time as the API takes it: in local times, which do not tell their offset. Where a local
 * time exists twice the span is widened to hold both, since nobody says which one is meant.
 */
record RecordWindow(LocalDateTime start, LocalDateTime end) {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** Both ends are rounded outwards to whole seconds. */
  static RecordWindow of(Instant from, Instant to, ZoneId zone) {
    LocalDateTime start = LocalDateTime.ofInstant(from, zone).withNano(0);
    LocalDateTime end = LocalDateTime.ofInstant(to, zone).withNano(0).plusSeconds(1);
    ZoneOffsetTransition back = twice(start, zone);
    if (back != null) {
      start = back.getDateTimeAfter().minusSeconds(1);
    }
    back = twice(end, zone);
    if (back != null) {
      end = back.getDateTimeBefore();
    }
    return new RecordWindow(start, end);
  }

  private static @Nullable ZoneOffsetTransition twice(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    return transition != null && transition.isOverlap() ? transition : null;
  }

  String startTime() {
    return FORM.format(start);
  }

  String endTime() {
    return FORM.format(end);
  }
}
