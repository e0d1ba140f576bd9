package dev.ringback.starter.conversation.relay;

import static org.awaitility.Awaitility.await;

import dev.ringback.starter.TestSettings;
import dev.ringback.starter.TwilioCalls;
import dev.ringback.workflows.outreach.EffectId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's side of a socket. Writes JSON by hand, from Twilio's documentation. */
final class TwilioRelay implements WebSocket.Listener, AutoCloseable {
  static final String URL = TestSettings.PUBLIC_URL.replace("https://", "wss://") + "/relay";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final StringBuilder message = new StringBuilder();
  private volatile boolean closed;
  private WebSocket socket;

  static TwilioRelay connect(int port) {
    return connect(port, TwilioCalls.sign(URL, Map.of()));
  }

  private static TwilioRelay connect(int port, @Nullable String signature) {
    var relay = new TwilioRelay();
    var builder = CLIENT.newWebSocketBuilder();
    if (signature != null) {
      builder.header("X-Twilio-Signature", signature);
    }
    relay.socket =
        builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/relay"), relay).join();
    return relay;
  }

  /** The status a handshake is refused with; 101 if it is not. */
  static int handshake(int port, @Nullable String signature) {
    try {
      connect(port, signature).close();
      return 101;
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }

  void setup(String callSid, EffectId call) {
    send(
        """
        {"type":"setup","sessionId":"VX1","accountSid":"AC1","parentCallSid":"","callSid":"%s",
         "from":"+15125550110","to":"+15125552001","callType":"PSTN","direction":"outbound-api",
         "callStatus":"IN-PROGRESS","customParameters":{"op":"%s"}}\
        """
            .formatted(callSid, call));
  }

  void prompt(String words) {
    send(
        "{\"type\":\"prompt\",\"voicePrompt\":\"" + words + "\",\"lang\":\"en-US\",\"last\":true}");
  }

  void interrupt(String heard) {
    send(
        "{\"type\":\"interrupt\",\"utteranceUntilInterrupt\":\""
            + heard
            + "\",\"durationUntilInterruptMs\":\"460\"}");
  }

  void agentSpeaks(String onOff) {
    send("{\"type\":\"info\",\"name\":\"agentSpeaking\",\"value\":\"" + onOff + "\"}");
  }

  void spoken() {
    agentSpeaks("on");
    agentSpeaks("off");
  }

  void send(String json) {
    socket.sendText(json, true).join();
  }

  /** Messages of this type so far. */
  List<JsonNode> received(String type) {
    return received.stream().filter(m -> m.path("type").stringValue().equals(type)).toList();
  }

  /** All that was said so far. */
  String said() {
    return received("text").stream()
        .map(m -> m.path("token").stringValue())
        .collect(Collectors.joining());
  }

  /** Waits until this is the end of what was said. */
  void awaitSaid(String end) {
    await().alias("said: " + end).until(() -> said().endsWith(end));
  }

  JsonNode awaitOne(String type) {
    await().until(() -> !received(type).isEmpty());
    return received(type).getFirst();
  }

  boolean isClosed() {
    return closed;
  }

  List<JsonNode> received() {
    return List.copyOf(received);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      received.add(JsonMapper.shared().readTree(message.toString()));
      message.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closed = true;
    return null;
  }

  /** Breaks the connection. */
  void breakOff() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
