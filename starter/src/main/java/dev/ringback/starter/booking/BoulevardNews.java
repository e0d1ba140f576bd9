package dev.ringback.starter.booking;

import dev.ringback.records.booking.AppointmentRepository.State;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.workflows.booking.AppointmentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one delivery tells, of an appointment or of something else. The person in it is not read.
 *
 * @param appointment as it stands now; empty if the event is of something else
 */
record BoulevardNews(Optional<Appointment> appointment) {

  /**
   * An appointment.
   *
   * @param place Boulevard's id of the location; empty if it is not told
   */
  record Appointment(AppointmentId id, String place, State state, @Nullable Instant startsAt) {}

  static BoulevardNews parse(byte[] body) {
    JsonFields news = JsonFields.parse(body);
    if (!news.text("event").startsWith("APPOINTMENT_")) {
      return new BoulevardNews(Optional.empty());
    }
    return new BoulevardNews(
        news.object("data").flatMap(data -> data.object("node")).map(BoulevardNews::appointment));
  }

  private static Appointment appointment(JsonFields node) {
    AppointmentId id;
    try {
      id = new AppointmentId(node.text("id"));
    } catch (IllegalArgumentException e) {
      throw Problem.field(node.pathOf("id"), "is no id");
    }
    return new Appointment(
        id,
        node.optionalText("locationId")
            .or(() -> node.object("location").flatMap(place -> place.optionalText("id")))
            .orElse(""),
        state(node),
        node.optionalText("startAt").map(text -> instant(node, text)).orElse(null));
  }

  private static State state(JsonFields node) {
    String word = node.optionalText("state").orElse("");
    if (node.flag("cancelled") || word.equals("CANCELLED")) {
      // A no-show is a reason to cancel at Boulevard.
      boolean noShow =
          node.object("cancellation")
              .flatMap(why -> why.optionalText("reason"))
              .filter("NO_SHOW"::equals)
              .isPresent();
      return noShow ? State.NO_SHOW : State.CANCELLED;
    }
    return switch (word) {
      case "CONFIRMED" -> State.CONFIRMED;
      case "ARRIVED", "ACTIVE" -> State.ARRIVED;
      case "FINAL" -> State.COMPLETED;
      default -> State.BOOKED;
    };
  }

  private static Instant instant(JsonFields node, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Problem.field(node.pathOf("startAt"), "must be a time with an offset");
    }
  }

  /** Tells one delivery from another by what is signed of it. */
  static String key(String salt, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((salt + ":").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
