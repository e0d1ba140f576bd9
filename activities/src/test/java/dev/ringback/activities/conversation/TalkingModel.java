package dev.ringback.activities.conversation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A model on loopback that speaks when the test lets it, and notices being hung up on. */
final class TalkingModel implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final Queue<Talk> script = new ConcurrentLinkedQueue<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch dropped = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  TalkingModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** What the next request hears. */
  TalkingModel then(Talk talk) {
    script.add(talk);
    return this;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Whether a connection was dropped while the model still spoke. */
  boolean wasHungUpOn() throws InterruptedException {
    return dropped.await(5, TimeUnit.SECONDS);
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Talk talk = script.poll();
    try (exchange) {
      if (talk == null) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      talk.tell(new Mouth(exchange));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      dropped.countDown();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  /** One answer. */
  interface Talk {
    void tell(Mouth mouth) throws IOException, InterruptedException;
  }

  /** Where an answer goes out. */
  final class Mouth {
    private final HttpExchange exchange;
    private boolean open;

    private Mouth(HttpExchange exchange) {
      this.exchange = exchange;
    }

    void say(String content) throws IOException {
      write(chunk(JSON.writeValueAsString(Map.of("content", content)), "null"));
    }

    void finish() throws IOException {
      write(chunk("{}", "\"stop\"") + "data: [DONE]\n\n");
    }

    /** Says the same over and over until it is hung up on. */
    void dripUntilDropped(String content) throws IOException, InterruptedException {
      while (!closed.await(20, TimeUnit.MILLISECONDS)) {
        say(content);
      }
    }

    private void write(String text) throws IOException {
      if (!open) {
        open = true;
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
      }
      exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    }

    private static String chunk(String delta, String finish) {
      return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"small\",\"choices\":[{\"index\":0,\"delta\":"
          + delta
          + ",\"finish_reason\":"
          + finish
          + "}]}\n\n";
    }
  }
}
