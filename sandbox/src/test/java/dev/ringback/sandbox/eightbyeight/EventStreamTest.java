package dev.ringback.sandbox.eightbyeight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.ClinicPhones;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(
    properties = {
      "sandbox.eight-by-eight-stream.api-key=eght_stream",
      "sandbox.eight-by-eight-stream.tenant=lumen"
    })
class EventStreamTest extends SandboxTest {
  private static final String ALL = "/lumen/event-v1/all/";

  @Autowired private ContactCenter center;
  private final List<Instant> accepted = new CopyOnWriteArrayList<>();

  @Test
  void tellsOfACallerWhoGaveUpInTheQueueUntilItIsAcknowledged() {
    var consumer = new Consumer();
    var socket = connect(ALL + "one?subscriptionType=Shared", "eght_stream", consumer);
    String caller = freshNumber();
    ring(caller);

    await().until(() -> consumer.messages.size() == 4);
    assertThat(consumer.messages.stream().map(m -> event(m).path("event").asString()).toList())
        .containsExactly(
            "InteractionCreated", "InteractionQueued", "InteractionUnqueued", "InteractionDeleted");
    assertThat(event(consumer.messages.get(1)).path("inboundChannelid").asLong())
        .isEqualTo(15125550101L);
    assertThat(accepted).isEmpty();

    consumer.messages.forEach(m -> acknowledge(socket, m));
    await().until(() -> accepted.size() == 1);
    socket.abort();
  }

  @Test
  void deliversAgainWhatAConsumerLeftWithoutAcknowledging() {
    var first = new Consumer();
    var gone = connect(ALL + "two?subscriptionType=Shared", "eght_stream", first);
    ring(freshNumber());
    await().until(() -> first.messages.size() == 4);
    acknowledge(gone, first.messages.getFirst());
    gone.abort();

    var second = new Consumer();
    var socket = connect(ALL + "two?subscriptionType=Shared", "eght_stream", second);

    await().until(() -> second.messages.size() >= 3);
    assertThat(second.messages)
        .allSatisfy(m -> assertThat(m.path("redeliveryCount").asInt()).isPositive());
    socket.abort();
  }

  @Test
  void refusesAWrongKeyAForeignTenantAndAnExclusiveSubscription() {
    refused(ALL + "x?subscriptionType=Shared", "eght_wrong", 401);
    refused("/other/event-v1/all/x?subscriptionType=Shared", "eght_stream", 403);
    refused(ALL + "x?subscriptionType=Exclusive", "eght_stream", 400);
  }

  private void refused(String path, String key, int status) {
    assertThatThrownBy(() -> connect(path, key, new Consumer()))
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
  }

  private void ring(String caller) {
    center.ringsOut(
        new ClinicPhones.RungOut(caller, "+15125550101", Duration.ofSeconds(20), List.of()),
        new ClinicPhones.Witness() {
          @Override
          public void told(String what) {}

          @Override
          public void accepted(Instant at) {
            accepted.add(at);
          }
        });
  }

  private WebSocket connect(String path, String key, Consumer consumer) {
    URI http = request("/8x8/ws/v2/consumer/persistent" + path).build().uri();
    return this.http
        .newWebSocketBuilder()
        .header("X-API-Key", key)
        .buildAsync(URI.create("ws" + http.toString().substring("http".length())), consumer)
        .join();
  }

  private void acknowledge(WebSocket socket, JsonNode message) {
    socket
        .sendText("{\"messageId\":\"" + message.path("messageId").asString() + "\"}", true)
        .join();
  }

  private JsonNode event(JsonNode message) {
    return json.readTree(Base64.getDecoder().decode(message.path("payload").asString()))
        .path("Interaction");
  }

  private final class Consumer implements WebSocket.Listener {
    final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        messages.add(json.readTree(parts.toString()));
        parts.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
