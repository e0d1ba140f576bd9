package dev.ringback.starter.detection.eightbyeight;

import dev.ringback.records.detection.WebhookInbox;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the stream brings; the sweeper hands it over. */
@Component
class EventIntake {
  private static final Logger log = LoggerFactory.getLogger(EventIntake.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final WebhookInbox inbox;
  private final Clock clock;

  EventIntake(WebhookInbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * Takes a message of the server's.
   *
   * @return the acknowledgement to send; empty for what is no message of an event
   * @throws org.springframework.dao.DataAccessException when it cannot be kept: the server has to
   *     send it again
   */
  Optional<String> take(String message) {
    JsonNode id;
    byte[] payload;
    try {
      JsonNode told = JSON.readTree(message);
      id = told.path("messageId");
      payload = Base64.getDecoder().decode(told.path("payload").asString(""));
    } catch (JacksonException | IllegalArgumentException e) {
      log.warn("8x8 sent {} characters that cannot be read", message.length());
      return Optional.empty();
    }
    if (!id.isString()) {
      return Optional.empty();
    }
    InteractionEvent.read(payload, clock.instant())
        .ifPresent(event ->
            inbox.leave(
                InteractionEventHandler.SOURCE,
                event.interaction() + "." + event.kind(),
                payload,
                clock.instant()));
    // Acknowledged also if it told nothing of a call: it would come again for ever.
    return Optional.of(
        JSON.writeValueAsString(JSON.createObjectNode().put("messageId", id.stringValue())));
  }
}
