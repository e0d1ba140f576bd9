package dev.ringback.sandbox.vonage;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Call control objects, as far as this network plays them: {@code connect} to a phone and {@code
 * talk}.
 *
 * @param desk the phone to connect to, without a plus; null: none
 * @param timeout how long it may ring
 * @param synchronous whether its events may be answered with other objects
 * @param eventUrl where its events go; null: to the application's address
 * @param says what the caller hears
 */
record CallControl(
    @Nullable String desk,
    Duration timeout,
    boolean synchronous,
    @Nullable String eventUrl,
    String says) {
  private static final Duration USUAL = Duration.ofSeconds(60);
  private static final Set<String> EVENTS = Set.of("synchronous", "");

  /** Reads an answer; empty if Vonage would end the call over it. */
  static Optional<CallControl> read(String json) {
    JsonNode actions;
    try {
      actions = JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      return Optional.empty();
    }
    if (!actions.isArray() || actions.isEmpty()) {
      return Optional.empty();
    }
    var control = Optional.of(new CallControl(null, USUAL, false, null, ""));
    for (JsonNode action : actions) {
      control = control.flatMap(so -> so.with(action));
    }
    return control;
  }

  private Optional<CallControl> with(JsonNode action) {
    return switch (action.path("action").asString("")) {
      case "talk" -> {
        String words = action.path("text").asString("");
        yield words.isBlank() || words.length() > 1500
            ? Optional.empty()
            : Optional.of(
                new CallControl(
                    desk, timeout, synchronous, eventUrl, (says + " " + words).strip()));
      }
      case "connect" -> connect(action);
      default -> Optional.empty();
    };
  }

  private Optional<CallControl> connect(JsonNode action) {
    JsonNode endpoint = action.path("endpoint");
    String number = endpoint.path(0).path("number").asString("");
    int seconds = action.path("timeout").asInt((int) USUAL.toSeconds());
    String events = action.path("eventType").asString("");
    boolean right =
        endpoint.size() == 1
            && endpoint.path(0).path("type").asString("").equals("phone")
            && number.matches("[0-9]{7,15}")
            && seconds >= 1
            && seconds <= 7200
            && EVENTS.contains(events);
    JsonNode url = action.path("eventUrl");
    return right
        ? Optional.of(
            new CallControl(
                number,
                Duration.ofSeconds(seconds),
                events.equals("synchronous"),
                url.isArray() && !url.isEmpty() ? url.path(0).asString() : null,
                says))
        : Optional.empty();
  }
}
