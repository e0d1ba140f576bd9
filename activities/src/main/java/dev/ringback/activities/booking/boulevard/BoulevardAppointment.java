package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.AppointmentChanges.State;
import dev.ringback.activities.booking.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One appointment as the Admin API shows it.
 *
 * @param cancelledAt null if it stands, or if Boulevard does not say
 * @param service the first service's name; empty if it has none
 */
record BoulevardAppointment(
    String id,
    Instant start,
    Instant createdAt,
    Duration length,
    boolean cancelled,
    @Nullable Instant cancelledAt,
    State state,
    String service,
    String phone,
    String email) {

  static BoulevardAppointment of(JsonNode node) {
    JsonNode cancellation = node.path("cancellation");
    JsonNode client = node.path("client");
    String state = node.path("state").asString("");
    boolean cancelled = node.path("cancelled").asBoolean(false) || state.equals("CANCELLED");
    return new BoulevardAppointment(
        node.path("id").asString(""),
        instant(node.path("startAt")),
        instant(node.path("createdAt")),
        Duration.ofMinutes(node.path("duration").asInt(0)),
        cancelled,
        cancelled && !cancellation.path("cancelledAt").asString("").isEmpty()
            ? instant(cancellation.path("cancelledAt"))
            : null,
        cancelled ? cancelled(cancellation.path("reason").asString("")) : state(state),
        node.path("appointmentServices").path(0).path("service").path("name").asString(""),
        client.path("mobilePhone").asString(""),
        client.path("email").asString(""));
  }

  boolean isOf(Person person) {
    return phone.equals(person.phone().e164())
        || (person.email() != null && email.equalsIgnoreCase(person.email()));
  }

  /** When it became what it is; empty if it was cancelled and Boulevard does not say when. */
  Optional<Instant> changedAt() {
    if (!cancelled) {
      return Optional.of(createdAt);
    }
    return Optional.ofNullable(cancelledAt).map(at -> at.isBefore(createdAt) ? createdAt : at);
  }

  /** Boulevard counts a no-show among the reasons of a cancellation. */
  private static State cancelled(String reason) {
    return reason.equals("NO_SHOW") ? State.NO_SHOW : State.CANCELLED;
  }

  private static State state(String word) {
    return switch (word) {
      case "CONFIRMED" -> State.CONFIRMED;
      case "ARRIVED", "ACTIVE" -> State.ARRIVED;
      case "FINAL" -> State.COMPLETED;
      default -> State.BOOKED;
    };
  }

  private static Instant instant(JsonNode node) {
    String text = node.asString("");
    return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
  }

  @Override
  public String toString() {
    return "BoulevardAppointment[" + id + "]";
  }
}
