package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.AppointmentChanges.Change;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the next look at changes begins.
 *
 * @param at when the last change told of was made
 * @param told which appointments that changed just then were told of
 */
record ChangeCursor(Instant at, List<String> told) {

  static ChangeCursor of(String text) {
    String[] parts = text.split(" ", 2);
    return new ChangeCursor(
        Instant.parse(parts[0]),
        parts.length == 1 || parts[1].isEmpty() ? List.of() : List.of(parts[1].split(",", -1)));
  }

  String text() {
    return (at + " " + String.join(",", told)).strip();
  }

  boolean told(String id, Instant changedAt) {
    return changedAt.isBefore(at) || (changedAt.equals(at) && told.contains(id));
  }

  /**
   * The cursor once these are told.
   *
   * @param changes oldest first
   */
  ChangeCursor after(List<Change> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    Instant newest = changes.getLast().changedAt();
    Stream<String> before = newest.equals(at) ? told.stream() : Stream.of();
    Stream<String> now =
        changes.stream().filter(c -> c.changedAt().equals(newest)).map(c -> c.id().value());
    return new ChangeCursor(newest, Stream.concat(before, now).toList());
  }
}
