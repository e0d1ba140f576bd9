package dev.ringback.sandbox.staffdesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.delivery.Deliveries;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The staff API as its documentation shows it to anybody. */
@Component
class StaffApi {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final StaffDeskSettings settings;
  private final Deliveries deliveries;
  private final JsonMapper json;

  StaffApi(StaffDeskSettings settings, Deliveries deliveries, JsonMapper json) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.json = json;
  }

  boolean isOpen() {
    return !settings.token().isBlank();
  }

  /**
   * Appointments in a state.
   *
   * @throws IOException when there is no list to be had now
   */
  List<JsonNode> appointments(String state) throws IOException {
    Answer answer = send("GET", "/api/appointments?state=" + state, "");
    if (!answer.ok()) {
      throw new IOException("the staff API answered " + answer.status());
    }
    return json.readTree(answer.body()).valueStream().toList();
  }

  /** Confirms; false if it was not taken. */
  boolean confirm(String id, String by) throws IOException {
    String body = json.writeValueAsString(Map.of("by", by));
    return send("POST", "/api/appointments/" + id + "/confirm", body).ok();
  }

  private Answer send(String method, String path, String body) throws IOException {
    return deliveries.send(
        method,
        URI.create(settings.api() + path),
        Map.of("Authorization", "Bearer " + settings.token(), "Content-Type", "application/json"),
        body.getBytes(UTF_8),
        TIMEOUT);
  }
}
