package dev.ringback.sandbox.eightbyeight;

import dev.ringback.sandbox.eightbyeight.Subscription.Message;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A consumer of the stream: messages of JSON with the event in base64, each to be acknowledged by
 * its id. A subscription begins with its first consumer and outlives it.
 */
@Component
class EventStream extends TextWebSocketHandler {
  private static final int SEND_LIMIT_MILLIS = 10_000;
  private static final int BUFFER = 1 << 20;

  private final JsonMapper json;
  private final Clock clock;
  private final AtomicLong entries = new AtomicLong();
  private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
  private final Map<String, WebSocketSession> sessions = new ConcurrentHashMap<>();

  EventStream(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * To every subscription; an event before the first is lost.
   *
   * @param acknowledged run when a consumer has taken it
   */
  void publish(Object event, Runnable acknowledged) {
    String id =
        Base64.getEncoder().encodeToString(("8:" + entries.getAndIncrement() + ":-1").getBytes());
    ObjectNode head = json.createObjectNode();
    head.put("messageId", id);
    head.put("payload", Base64.getEncoder().encodeToString(json.writeValueAsBytes(event)));
    head.putObject("properties");
    head.put("publishTime", clock.instant().toString());
    String text = json.writeValueAsString(head);
    String open = text.substring(0, text.length() - 1);
    subscriptions.values().forEach(s -> s.publish(new Message(id, open, null, 0, acknowledged)));
  }

  /** Begins a subscription, unless it is there. */
  void subscribe(String name) {
    subscriptions.computeIfAbsent(name, _ -> new Subscription());
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    var consumer = new ConcurrentWebSocketSessionDecorator(session, SEND_LIMIT_MILLIS, BUFFER);
    sessions.put(session.getId(), consumer);
    subscription(session).join(consumer);
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    id(message.getPayload())
        .flatMap(subscription(session)::acknowledge)
        .ifPresent(taken -> taken.acknowledged().run());
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    WebSocketSession consumer = sessions.remove(session.getId());
    if (consumer != null) {
      subscription(session).leave(consumer);
    }
  }

  private Subscription subscription(WebSocketSession session) {
    String name = String.valueOf(session.getAttributes().get(StreamAccess.SUBSCRIPTION));
    return subscriptions.computeIfAbsent(name, _ -> new Subscription());
  }

  private Optional<String> id(String text) {
    try {
      JsonNode id = json.readTree(text).path("messageId");
      return id.isString() ? Optional.of(id.stringValue()) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
