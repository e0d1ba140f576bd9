package dev.ringback.starter.conversation.relay;

import dev.ringback.starter.conversation.relay.RelayEvent.Speaking.Who;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Twilio's JSON on the socket, as of its page "WebSocket messages" of 2026-08-19. Events of the
 * speakers are seen in the wild only.
 */
final class RelayWire {
  private static final JsonMapper JSON = JsonMapper.shared();

  private RelayWire() {}

  /** Reads a message; empty if it is no JSON object. */
  static Optional<RelayEvent> read(String message) {
    JsonNode node;
    try {
      node = JSON.readTree(message);
    } catch (JacksonException e) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (text(node, "type")) {
          case "setup" ->
              new RelayEvent.Setup(
                  text(node, "sessionId"), text(node, "callSid"), parameters(node));
          case "prompt" ->
              new RelayEvent.Prompt(
                  text(node, "voicePrompt").strip(),
                  text(node, "lang"),
                  node.path("last").asBoolean(true));
          case "dtmf" -> new RelayEvent.Dtmf(text(node, "digit"));
          case "interrupt" -> new RelayEvent.Interrupt(text(node, "utteranceUntilInterrupt"));
          case "error" -> new RelayEvent.Failed(text(node, "description"));
          case "info" -> info(node);
          default -> new RelayEvent.Unknown();
        });
  }

  static String write(RelayMessage message) {
    ObjectNode node = JSON.createObjectNode();
    switch (message) {
      case RelayMessage.Text text ->
          node.put("type", "text")
              .put("token", text.token())
              .put("last", text.last())
              .put("interruptible", text.interruptible());
      case RelayMessage.Play play ->
          node.put("type", "play")
              .put("source", play.source().toString())
              .put("interruptible", true);
      case RelayMessage.SendDigits keys ->
          node.put("type", "sendDigits").put("digits", keys.digits());
      case RelayMessage.Speak speak ->
          node.put("type", "language")
              .put("ttsLanguage", speak.language().tag())
              .put("transcriptionLanguage", speak.language().tag());
      // A text that holds JSON, as Twilio wants it.
      case RelayMessage.End end ->
          node.put("type", "end")
              .put("handoffData", JSON.createObjectNode().put("reason", end.reason()).toString());
    }
    return node.toString();
  }

  private static RelayEvent info(JsonNode node) {
    boolean on = text(node, "value").equals("on");
    return switch (text(node, "name")) {
      case "agentSpeaking" -> new RelayEvent.Speaking(Who.AGENT, on);
      case "clientSpeaking" -> new RelayEvent.Speaking(Who.CALLER, on);
      default -> new RelayEvent.Unknown();
    };
  }

  private static Map<String, String> parameters(JsonNode setup) {
    Map<String, String> parameters = new LinkedHashMap<>();
    setup.path("customParameters").properties().stream()
        .filter(entry -> entry.getValue().isString())
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().stringValue()));
    return Map.copyOf(parameters);
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() ? value.stringValue() : "";
  }
}
