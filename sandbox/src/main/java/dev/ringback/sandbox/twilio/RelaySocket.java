package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.network.FrontDoor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One connection to an application's relay address. */
final class RelaySocket {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(2))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final WebSocket socket;

  private RelaySocket(WebSocket socket) {
    this.socket = socket;
  }

  /**
   * Connects.
   *
   * @param inbox told of what comes in, from any thread, before this returns too
   * @throws IOException when nobody takes the connection or the handshake is refused
   */
  static RelaySocket open(FrontDoor door, String url, String authToken, Inbox inbox)
      throws IOException {
    String signature = RequestSignature.of(authToken, url, Map.of());
    return door.reach(
        URI.create(url),
        way ->
            new RelaySocket(
                await(
                    HTTP.newWebSocketBuilder()
                        .connectTimeout(PATIENCE)
                        .header("X-Twilio-Signature", signature)
                        .buildAsync(way, new Ears(inbox)))));
  }

  /**
   * Sends a message.
   *
   * @throws IOException when the connection does not take it
   */
  void send(String message) throws IOException {
    await(socket.sendText(message, true));
  }

  /** Says goodbye without waiting for the other side. */
  void close() {
    try {
      await(socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    } catch (IOException _) {
      socket.abort();
    }
  }

  /** Drops the connection without a goodbye. */
  void abort() {
    socket.abort();
  }

  static String why(IOException e) {
    return e.getMessage() == null ? "nobody takes the connection" : e.getMessage();
  }

  private static <T> T await(Future<T> future) throws IOException {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (TimeoutException e) {
      throw new IOException("took too long", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    return switch (cause) {
      case ConnectException refused -> refused;
      case WebSocketHandshakeException refused ->
          new IOException("handshake answered " + refused.getResponse().statusCode(), refused);
      case IOException other -> other;
      case null, default -> new IOException("connection failed", cause);
    };
  }

  /** Takes what a socket brings. */
  interface Inbox {
    void message(String text);

    /** The socket is of no more use. */
    void dropped(String how);
  }

  private static final class Ears implements WebSocket.Listener {
    private final Inbox inbox;
    private final StringBuilder text = new StringBuilder();

    Ears(Inbox inbox) {
      this.inbox = inbox;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        inbox.message(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      inbox.dropped("closed with " + code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      inbox.dropped("connection lost");
    }
  }
}
