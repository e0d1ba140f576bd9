package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.AppointmentChanges.State;
import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads answers of one system for one clinic. */
record RestAnswers(Descriptor descriptor, Clinic clinic) {
  /**
   * An id that must be there.
   *
   * @throws OutcomeUnknown if it is not
   */
  String id(Operation operation, JsonNode item) {
    String id = operation.text(item, Field.ID);
    if (id.isEmpty()) {
      throw lacks(operation, Field.ID);
    }
    return id;
  }

  AppointmentId appointmentId(String id) {
    try {
      return new AppointmentId(id);
    } catch (IllegalArgumentException e) {
      throw new OutcomeUnknown(descriptor.name() + "'s id of an appointment cannot be used");
    }
  }

  /** An appointment to come; empty for one that is none, or whose local time is not one instant. */
  Optional<BookedTime> bookedTime(Operation operation, JsonNode item, String id) {
    if (!AppointmentStates.isToCome(state(operation, item))) {
      return Optional.empty();
    }
    Location location = location(operation, item);
    ZoneId zone = zone(location);
    return time(operation, item, Field.START, zone)
        .map(start ->
            new BookedTime(
                appointmentId(id),
                start,
                length(operation, item, start, zone),
                location == null ? null : location.id(),
                operation.text(item, Field.SERVICE)));
  }

  /**
   * Where an appointment has got to.
   *
   * @throws BookingRefused if the descriptor does not know the word
   */
  State state(Operation operation, JsonNode item) {
    return descriptor
        .state(operation.text(item, Field.STATE))
        .orElseThrow(() ->
            new BookingRefused(
                Why.REJECTED, descriptor.name() + " tells a state its descriptor does not know"));
  }

  Optional<Instant> time(Operation operation, JsonNode item, Field field, @Nullable ZoneId zone) {
    String text = operation.text(item, field);
    if (text.isEmpty()) {
      throw lacks(operation, field);
    }
    try {
      return descriptor.times().read(text, zone);
    } catch (DateTimeException e) {
      throw unreadable(operation, field);
    }
  }

  Instant stamp(Operation operation, JsonNode item) {
    try {
      return descriptor.times().readStamp(operation.text(item, Field.CHANGED_AT));
    } catch (DateTimeException e) {
      throw unreadable(operation, Field.CHANGED_AT);
    }
  }

  Duration length(Operation operation, JsonNode item, Instant start, @Nullable ZoneId zone) {
    String minutes = operation.text(item, Field.MINUTES);
    if (minutes.matches("[1-9][0-9]{0,3}")) {
      return Duration.ofMinutes(Long.parseLong(minutes));
    }
    if (!operation.text(item, Field.END).isEmpty()) {
      Optional<Instant> end = time(operation, item, Field.END, zone);
      if (end.filter(start::isBefore).isPresent()) {
        return Duration.between(start, end.get());
      }
    }
    return descriptor.times().usualLength();
  }

  /** Null if the clinic file does not name it. */
  @Nullable Location location(Operation operation, JsonNode item) {
    String id = operation.text(item, Field.LOCATION_ID);
    return clinic.locations().stream()
        .filter(l -> !id.isEmpty() && l.pmsLocationId().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** The place's zone; of an unknown place that of all places, if they share one. */
  @Nullable ZoneId zone(@Nullable Location location) {
    if (location != null) {
      return location.zone();
    }
    List<ZoneId> zones = clinic.locations().stream().map(Location::zone).distinct().toList();
    return zones.size() == 1 ? zones.getFirst() : null;
  }

  private OutcomeUnknown lacks(Operation operation, Field field) {
    return new OutcomeUnknown(
        "%s's answer to %s lacks %s"
            .formatted(descriptor.name(), operation.name().key(), field.key()));
  }

  private OutcomeUnknown unreadable(Operation operation, Field field) {
    return new OutcomeUnknown(
        "%s's answer to %s holds no %s that can be read"
            .formatted(descriptor.name(), operation.name().key(), field.key()));
  }
}
