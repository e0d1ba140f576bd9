package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.AppointmentChanges.Change;
import dev.ringback.workflows.booking.AppointmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the Admin API's filters let us see of changes: new appointments, and cancellations of those
 * that start from a day ago on. It cannot be asked for what was moved, confirmed or completed: its
 * webhook tells that.
 *
 * <p>A cursor is an instant and, after it, the cancellations without a date that were told before:
 * they are listed for as long as they lie ahead.
 */
record BoulevardChanges(BoulevardAppointments appointments) {
  /** Their clock and ours may differ; what is told twice is taken once. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private static final Duration LATE_CANCELLATIONS = Duration.ofDays(1);

  AppointmentChanges since(String cursor, Instant now) {
    if (cursor.isEmpty()) {
      return new AppointmentChanges(next(now, Set.of()), List.of());
    }
    List<String> parts = List.of(cursor.split(" "));
    Instant since = Instant.parse(parts.getFirst());
    Set<String> told = Set.copyOf(parts.subList(1, parts.size()));
    Set<String> undated = new TreeSet<>();
    Map<String, Change> changes = new LinkedHashMap<>();
    Stream.concat(
            appointments.everywhere("createdAt >= " + Quoted.of(since.toString())),
            appointments
                .everywhere(
                    "cancelled = true AND startAt >= "
                        + Quoted.of(since.minus(LATE_CANCELLATIONS).toString()))
                .filter(BoulevardAppointment::cancelled))
        .forEach(found -> {
          if (found.changedAt().isEmpty()) {
            undated.add(found.id());
          }
          boolean isNews =
              found.changedAt().map(at -> !at.isBefore(since)).orElse(!told.contains(found.id()));
          if (isNews) {
            changes.put(
                found.id(),
                new Change(
                    new AppointmentId(found.id()),
                    found.state(),
                    found.start(),
                    found.changedAt().orElse(now)));
          }
        });
    return new AppointmentChanges(next(now, undated), List.copyOf(changes.values()));
  }

  private static String next(Instant now, Set<String> undated) {
    return Stream.concat(Stream.of(now.minus(OVERLAP).toString()), undated.stream())
        .collect(Collectors.joining(" "));
  }
}
