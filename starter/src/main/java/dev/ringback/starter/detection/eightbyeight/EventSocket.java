package dev.ringback.starter.detection.eightbyeight;

import dev.ringback.records.transport.ClientTls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One connection to the stream. A message is acknowledged once it is kept; one that cannot be kept
 * ends the connection, and the server sends it again on the next.
 */
final class EventSocket implements WebSocket.Listener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EventSocket.class);

  /** As the vendor recommends. */
  private static final Duration CONNECT = Duration.ofSeconds(45);

  private static final Duration SEND = Duration.ofSeconds(10);
  private static final int LONGEST = 1 << 20;

  private final Duration ping;
  private final EventIntake intake;
  private final CountDownLatch over = new CountDownLatch(1);
  private final StringBuilder parts = new StringBuilder();
  private volatile long heardAt = System.nanoTime();
  private volatile boolean served;
  private @Nullable HttpClient http;
  private @Nullable WebSocket socket;

  private EventSocket(Duration ping, EventIntake intake) {
    this.ping = ping;
    this.intake = intake;
  }

  /**
   * Connects.
   *
   * @throws IOException when the server does not take the connection
   */
  static EventSocket open(EventStreamSettings settings, EventIntake intake)
      throws IOException, InterruptedException {
    var made = new EventSocket(settings.ping(), intake);
    HttpClient http =
        ClientTls.http(settings.consumer().getHost())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    made.http = http;
    try {
      made.socket =
          http.newWebSocketBuilder()
              .connectTimeout(CONNECT)
              .header("X-API-Key", settings.apiKey())
              .buildAsync(settings.consumer(), made)
              .get();
      return made;
    } catch (ExecutionException e) {
      made.close();
      throw new IOException("no connection", e.getCause());
    } catch (InterruptedException e) {
      made.close();
      throw e;
    }
  }

  /** Returns when the connection is over, or has been silent for too long. */
  void awaitEnd() throws InterruptedException {
    while (!over.await(ping.toMillis(), TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() - heardAt > 3 * ping.toNanos()) {
        log.warn("8x8's events are silent for too long");
        return;
      }
      ping();
    }
  }

  private void ping() throws InterruptedException {
    WebSocket open = socket;
    try {
      if (open != null) {
        open.sendPing(ByteBuffer.allocate(0)).get(SEND.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      over.countDown();
    }
  }

  /** Whether anything came over it. */
  boolean hasServed() {
    return served;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    heard();
    if (parts.length() + data.length() > LONGEST) {
      log.warn("8x8 sent a message that is too long");
      over.countDown();
      return null;
    }
    parts.append(data);
    if (last) {
      String message = parts.toString();
      parts.setLength(0);
      take(from, message);
    }
    from.request(1);
    return null;
  }

  private void take(WebSocket from, String message) {
    try {
      var acknowledgement = intake.take(message);
      if (acknowledgement.isPresent()) {
        served = true;
        from.sendText(acknowledgement.get(), true).get(SEND.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("An event of 8x8's cannot be kept: {}", e.getClass().getSimpleName());
      over.countDown();
    } catch (ExecutionException | TimeoutException e) {
      over.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over.countDown();
    }
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    heard();
    from.request(1); // the client itself answers
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    heard();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    over.countDown();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    over.countDown();
  }

  private void heard() {
    heardAt = System.nanoTime();
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
    if (http != null) {
      http.shutdownNow();
    }
  }
}
