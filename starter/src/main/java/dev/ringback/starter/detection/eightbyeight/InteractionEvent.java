package dev.ringback.starter.detection.eightbyeight;

import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of 8x8 Contact Center's stream that says how a call from outside goes.
 *
 * @param interaction 8x8's id of the call
 * @param kind the event's name
 */
record InteractionEvent(
    String interaction, String kind, @Nullable String from, @Nullable String to, Instant at) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CALLER = "caller";
  private static final String QUEUE = "queue";

  /**
   * Reads an event.
   *
   * @param toldAt for events that do not tell their time
   * @return empty for events of other kinds, of calls we or agents place, and for what is no event
   */
  static Optional<InteractionEvent> read(byte[] payload, Instant toldAt) {
    JsonNode event;
    try {
      event = JSON.readTree(payload).path("Interaction");
    } catch (JacksonException e) {
      return Optional.empty();
    }
    String id = event.path("interactionGUID").asString("");
    String kind = event.path("event").asString("");
    boolean concerns =
        switch (kind) {
          case "InteractionCreated",
              "InteractionQueued",
              "InteractionAccepted",
              "InteractionDeleted" ->
              true;
          default -> false;
        };
    boolean outbound = event.path("direction").asString("in").equals("out");
    boolean phone =
        event.path("mediaType").asString(id.contains("-phone-") ? "phone" : "").equals("phone");
    if (!concerns || id.isEmpty() || outbound || !phone) {
      return Optional.empty();
    }
    return Optional.of(
        new InteractionEvent(
            id, kind, attached(event, "phoneNum"), dialled(event), at(event, toldAt)));
  }

  /**
   * What it says of the call's legs. The queue rings for the caller until an agent answers, and
   * stays so: an answer that is told late still counts then.
   */
  LegNews news() {
    return switch (kind) {
      case "InteractionQueued" -> new LegNews(QUEUE, Role.DESK, State.RINGING, from, to, at);
      case "InteractionAccepted" -> new LegNews(QUEUE, Role.DESK, State.ANSWERED, from, to, at);
      case "InteractionDeleted" -> new LegNews(CALLER, Role.CALLER, State.ENDED, from, to, at);
      default -> new LegNews(CALLER, Role.CALLER, State.RINGING, from, to, at);
    };
  }

  private static @Nullable String dialled(JsonNode event) {
    JsonNode channel = event.path("inboundChannelid");
    return channel.isMissingNode() ? attached(event, "cha") : number(channel);
  }

  private static @Nullable String attached(JsonNode event, String key) {
    for (JsonNode datum : event.path("attachedData").path("attachedDatum")) {
      if (datum.path("attachedDataKey").asString("").equals(key)) {
        return number(datum.path("attachedDataValue"));
      }
    }
    return null;
  }

  /** A number is written as one, not as text, where it looks like one. */
  private static @Nullable String number(JsonNode value) {
    String text = value.isIntegralNumber() ? String.valueOf(value.longValue()) : value.asString("");
    return text.isBlank() ? null : EightByEightNumbers.dialled(text);
  }

  private static Instant at(JsonNode event, Instant toldAt) {
    long millis = event.path("msgInfo").path("timestamp").asLong(0);
    if (millis > 0) {
      return Instant.ofEpochMilli(millis);
    }
    long seconds = event.path("eventTS").asLong(event.path("interactionEventTS").asLong(0));
    return seconds > 0 ? Instant.ofEpochSecond(seconds) : toldAt;
  }

  @Override
  public String toString() {
    return "InteractionEvent[" + kind + "]";
  }
}
