package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.AppointmentChanges.Change;
import dev.ringback.workflows.booking.AppointmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the Admin API's filters let us see of changes: new appointments, and cancellations of those
 * that start from a day ago on. It cannot be asked for what was moved, confirmed or completed: its
 * webhook tells that.
 */
record BoulevardChanges(BoulevardAppointments appointments) {
  /** Their clock and ours may differ; what is told twice is taken once. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private static final Duration LATE_CANCELLATIONS = Duration.ofDays(1);

  AppointmentChanges since(String cursor, Instant now) {
    String next = now.minus(OVERLAP).toString();
    if (cursor.isEmpty()) {
      return new AppointmentChanges(next, List.of());
    }
    Instant since = Instant.parse(cursor);
    Map<String, Change> changes = new LinkedHashMap<>();
    Stream.concat(
            appointments.everywhere("createdAt >= " + Quoted.of(cursor)),
            appointments
                .everywhere("startAt >= " + Quoted.of(since.minus(LATE_CANCELLATIONS).toString()))
                .filter(BoulevardAppointment::cancelled))
        .filter(found -> !found.changedAt().isBefore(since))
        .forEach(found ->
            changes.put(
                found.id(),
                new Change(
                    new AppointmentId(found.id()),
                    found.state(),
                    found.start(),
                    found.changedAt())));
    return new AppointmentChanges(next, List.copyOf(changes.values()));
  }
}
