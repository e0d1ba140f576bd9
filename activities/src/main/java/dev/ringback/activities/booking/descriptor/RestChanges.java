package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.AppointmentChanges.Change;
import dev.ringback.workflows.clinic.Location;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Appointments that changed. A cursor is the time of the newest change seen and what was seen at
 * that very time, so that nothing that follows within the same second is lost or told twice.
 */
final class RestChanges {
  private static final Logger LOG = LoggerFactory.getLogger(RestChanges.class);

  private final RestGateway gateway;
  private final RestAnswers answers;
  private final Values clinic;
  private final InstantSource clock;

  RestChanges(RestGateway gateway, RestAnswers answers, Values clinic, InstantSource clock) {
    this.gateway = gateway;
    this.answers = answers;
    this.clinic = clinic;
    this.clock = clock;
  }

  AppointmentChanges since(String cursor) {
    Operation operation = gateway.operation(OperationName.CHANGES);
    if (cursor.isEmpty()) {
      return new AppointmentChanges(clock.instant().toString(), List.of());
    }
    List<String> parts = List.of(cursor.split(" "));
    Instant since = Instant.parse(parts.getFirst());
    Set<String> seen = new HashSet<>(parts.subList(1, parts.size()));
    List<Change> changes = new ArrayList<>();
    for (JsonNode item :
        gateway.list(
            OperationName.CHANGES,
            clinic
                .with("since", answers.descriptor().times().writeStamp(since))
                .with("sinceDate", since.toString().substring(0, 10)))) {
      change(operation, item)
          .filter(c -> !c.changedAt().isBefore(floor(since)) && !seen.contains(mark(c)))
          .ifPresent(changes::add);
    }
    changes.sort(Comparator.comparing(Change::changedAt));
    return new AppointmentChanges(next(since, seen, changes), List.copyOf(changes));
  }

  private Optional<Change> change(Operation operation, JsonNode item) {
    var state = answers.descriptor().state(operation.text(item, Field.STATE));
    if (state.isEmpty()) {
      LOG.warn("{} tells a state its descriptor does not know", answers.descriptor().name());
      return Optional.empty();
    }
    Location place = answers.location(operation, item);
    Instant start =
        operation.text(item, Field.START).isEmpty()
            ? null
            : answers.time(operation, item, Field.START, answers.zone(place)).orElse(null);
    return Optional.of(
        new Change(
            answers.appointmentId(answers.id(operation, item)),
            state.get(),
            start,
            answers.stamp(operation, item)));
  }

  /** Systems that tell whole seconds tell what happened within this one. */
  private static Instant floor(Instant since) {
    return Instant.ofEpochSecond(since.getEpochSecond());
  }

  private static String next(Instant since, Set<String> seen, List<Change> changes) {
    if (changes.isEmpty()) {
      return cursor(since, seen);
    }
    Instant newest = changes.getLast().changedAt();
    Instant at = newest.isAfter(since) ? newest : since;
    Set<String> then = new HashSet<>();
    changes.stream()
        .filter(c -> !c.changedAt().isBefore(floor(at)))
        .forEach(c -> then.add(mark(c)));
    if (floor(at).equals(floor(since))) {
      then.addAll(seen);
    }
    return cursor(at, then);
  }

  private static String cursor(Instant at, Set<String> seen) {
    StringBuilder cursor = new StringBuilder(at.toString());
    seen.stream().sorted().forEach(mark -> cursor.append(' ').append(mark));
    return cursor.toString();
  }

  /** One change, told apart from a later one of the same appointment. */
  private static String mark(Change change) {
    return change.id().value()
        + "/"
        + change.state()
        + "/"
        + change.changedAt()
        + "/"
        + (change.start() == null ? "" : change.start());
  }
}
