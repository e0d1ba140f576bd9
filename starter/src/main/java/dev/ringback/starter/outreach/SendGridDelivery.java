package dev.ringback.starter.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of events as SendGrid posts it.
 *
 * @param key tells one body from another; SendGrid gives a delivery no id
 * @param unnamed how many events have no {@code sg_event_id} and cannot be kept
 */
record SendGridDelivery(String key, List<Event> events, int unnamed) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** An event under its own id. */
  record Event(String id, byte[] body) {}

  static SendGridDelivery parse(byte[] body) {
    var events = new ArrayList<Event>();
    int unnamed = 0;
    for (JsonNode event : list(body)) {
      JsonNode id = event.path("sg_event_id");
      if (id.isString() && !id.stringValue().isBlank()) {
        events.add(new Event(id.stringValue(), event.toString().getBytes(UTF_8)));
      } else {
        unnamed++;
      }
    }
    return new SendGridDelivery(key(body), List.copyOf(events), unnamed);
  }

  private static JsonNode list(byte[] body) {
    try {
      JsonNode events = JSON.readTree(body);
      if (events.isArray()) {
        return events;
      }
    } catch (JacksonException e) {
      // Answered below.
    }
    throw Problem.field("body", "must be a complete JSON list of events");
  }

  private static String key(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
