package dev.ringback.activities.detection.vonage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Times as Vonage Business Communications writes them: {@code 2026-10-01T16:10:06.000+0000}. */
final class VonageTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");

  private VonageTime() {}

  /** Empty if there is none, or another kind of text. */
  static Optional<Instant> of(JsonNode node) {
    try {
      return Optional.of(OffsetDateTime.parse(node.asString(""), FORMAT).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
