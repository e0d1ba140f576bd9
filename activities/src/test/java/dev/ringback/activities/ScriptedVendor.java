package dev.ringback.activities;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A vendor on loopback that answers as the test says and remembers what it was asked. */
public final class ScriptedVendor implements AutoCloseable {
  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Queue<Function<Asked, Answer>> script = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Function<Asked, Answer> otherwise =
      a -> new Answer(500, "not scripted", Map.of());

  public ScriptedVendor() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address(String prefix) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + prefix);
  }

  /** What the next request gets. */
  public ScriptedVendor then(int status, String body) {
    return then(a -> new Answer(status, body, Map.of()));
  }

  public ScriptedVendor then(int status, String body, String header, String value) {
    return then(a -> new Answer(status, body, Map.of(header, value)));
  }

  public ScriptedVendor then(Function<Asked, Answer> answer) {
    script.add(answer);
    return this;
  }

  /** The next request gets no answer before the vendor is closed. */
  public ScriptedVendor thenSilence() {
    return then(a -> new Answer(0, "", Map.of()));
  }

  /** What every request gets that was not scripted. */
  public void always(Function<Asked, Answer> answer) {
    otherwise = answer;
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public Asked last() {
    return asked.getLast();
  }

  public long count(String method, String pathPart) {
    return asked.stream()
        .filter(a -> a.method().equals(method) && a.path().contains(pathPart))
        .count();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
    Asked request =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            String.valueOf(exchange.getRequestURI().getRawQuery()),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            headers);
    asked.add(request);
    Function<Asked, Answer> next = script.poll();
    Answer answer = (next == null ? otherwise : next).apply(request);
    if (answer.status() == 0) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
      return;
    }
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  public record Answer(int status, String body, Map<String, String> headers) {}

  /** One request. */
  public record Asked(
      String method, String path, String query, String body, Map<String, String> headers) {

    public Map<String, String> form() {
      return decoded(body);
    }

    public Map<String, String> parameters() {
      return decoded(query);
    }

    /** Values of a parameter that occurs more than once. */
    public List<String> all(String name) {
      List<String> values = new ArrayList<>();
      for (String pair : body.split("&")) {
        String[] parts = pair.split("=", 2);
        if (decode(parts[0]).equals(name)) {
          values.add(decode(parts[1]));
        }
      }
      return values;
    }

    private static Map<String, String> decoded(String encoded) {
      Map<String, String> values = new LinkedHashMap<>();
      for (String pair : encoded.split("&")) {
        String[] parts = pair.split("=", 2);
        values.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
      }
      return values;
    }

    private static String decode(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }
}
