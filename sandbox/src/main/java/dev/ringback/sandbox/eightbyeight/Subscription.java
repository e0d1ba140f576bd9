package dev.ringback.sandbox.eightbyeight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * A durable, shared subscription: each message goes to one consumer in turn; what a consumer did
 * not acknowledge before it left goes to another, or waits for one.
 */
final class Subscription {
  private final Map<String, Message> unacknowledged = new LinkedHashMap<>();
  private final List<WebSocketSession> consumers = new ArrayList<>();
  private int turn;

  synchronized void publish(Message message) {
    unacknowledged.put(message.id(), message);
    deliver(message.id());
  }

  synchronized void join(WebSocketSession consumer) {
    consumers.add(consumer);
    unacknowledged.values().stream()
        .filter(message -> message.with() == null)
        .map(Message::id)
        .toList()
        .forEach(this::deliver);
  }

  synchronized void leave(WebSocketSession consumer) {
    consumers.remove(consumer);
    List<String> left =
        unacknowledged.values().stream()
            .filter(message -> consumer.equals(message.with()))
            .map(Message::id)
            .toList();
    left.forEach(id -> unacknowledged.computeIfPresent(id, (_, message) -> message.returned()));
    left.forEach(this::deliver);
  }

  /** Empty for what was acknowledged before, or is none of these. */
  synchronized Optional<Message> acknowledge(String id) {
    return Optional.ofNullable(unacknowledged.remove(id));
  }

  private void deliver(String id) {
    Message message = unacknowledged.get(id);
    if (message == null || consumers.isEmpty()) {
      return;
    }
    WebSocketSession consumer = consumers.get(turn++ % consumers.size());
    unacknowledged.put(id, message.sentTo(consumer));
    try {
      consumer.sendMessage(new TextMessage(message.text()));
    } catch (IOException | IllegalStateException _) {
      // The connection is over: it is delivered again when its end is noticed.
    }
  }

  /**
   * One message.
   *
   * @param with the consumer that has it; null: none
   * @param redeliveries how often it came back
   * @param acknowledged what follows from its acknowledgement
   */
  record Message(
      String id,
      String head,
      @Nullable WebSocketSession with,
      int redeliveries,
      Runnable acknowledged) {

    /** {@code head} lacks its last field, how often it was sent before. */
    String text() {
      return head + ",\"redeliveryCount\":" + redeliveries + "}";
    }

    Message sentTo(WebSocketSession consumer) {
      return new Message(id, head, consumer, redeliveries, acknowledged);
    }

    Message returned() {
      return new Message(id, head, null, redeliveries + 1, acknowledged);
    }
  }
}
