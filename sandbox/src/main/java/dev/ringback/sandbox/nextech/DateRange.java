package dev.ringback.sandbox.nextech;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of time from search values with prefixes; a date is a day of the zone.
 *
 * @param from included; null if open
 * @param until excluded; null if open
 */
record DateRange(@Nullable Instant from, @Nullable Instant until) {

  static DateRange of(List<String> values, ZoneId zone) {
    Instant from = null;
    Instant until = null;
    for (String value : values) {
      boolean hasPrefix = value.matches("(gt|ge|lt|le|eq).*");
      String prefix = hasPrefix ? value.substring(0, 2) : "eq";
      Span span = span(hasPrefix ? value.substring(2) : value, zone);
      switch (prefix) {
        case "ge" -> from = span.begin();
        case "gt" -> from = span.end();
        case "lt" -> until = span.begin();
        case "le" -> until = span.end();
        default -> {
          from = span.begin();
          until = span.end();
        }
      }
    }
    return new DateRange(from, until);
  }

  boolean holds(Instant at) {
    return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
  }

  private static Span span(String text, ZoneId zone) {
    try {
      if (text.length() == 10) {
        LocalDate day = LocalDate.parse(text);
        return new Span(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
      }
      Instant at = OffsetDateTime.parse(text).toInstant();
      return new Span(at, at.plus(Duration.ofSeconds(1)));
    } catch (DateTimeException e) {
      throw Refusal.malformed("Not a date: it must be yyyy-MM-dd or a time with an offset.");
    }
  }

  private record Span(Instant begin, Instant end) {}
}
