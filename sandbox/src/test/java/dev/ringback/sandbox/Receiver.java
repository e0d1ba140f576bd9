package dev.ringback.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/** The product's side in a test: takes every delivery and answers as told. */
public final class Receiver {
  private final HttpServer server;
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final Map<String, Function<Delivery, Reply>> replies = new ConcurrentHashMap<>();

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers deliveries to a path from now on. */
  public void on(String path, Function<Delivery, Reply> reply) {
    replies.put(path, reply);
  }

  public List<Delivery> to(String path) {
    return deliveries.stream().filter(d -> d.path().equals(path)).toList();
  }

  public List<Delivery> to(String path, Predicate<Delivery> which) {
    return to(path).stream().filter(which).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Map<String, String> headers = new LinkedHashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
      var delivery =
          new Delivery(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              url() + exchange.getRequestURI(),
              headers,
              body);
      Reply reply = replies.getOrDefault(delivery.path(), _ -> Reply.ok()).apply(delivery);
      deliveries.add(delivery);
      if (reply.status() == 0) {
        return;
      }
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] words = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), words.length == 0 ? -1 : words.length);
      if (words.length > 0) {
        exchange.getResponseBody().write(words);
      }
    }
  }

  /** A request that came in. */
  public record Delivery(
      String method, String path, String url, Map<String, String> headers, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public Map<String, String> form() {
      Map<String, String> form = new LinkedHashMap<>();
      for (String pair : text().split("&")) {
        if (!pair.isEmpty()) {
          String[] parts = pair.split("=", 2);
          form.put(decode(parts[0]), decode(parts[1]));
        }
      }
      return form;
    }

    private static String decode(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  /** What to answer. */
  public record Reply(int status, Map<String, String> headers, String body) {
    public static Reply ok() {
      return new Reply(200, Map.of(), "");
    }

    /** Closes the connection without an answer. */
    public static Reply none() {
      return status(0);
    }

    public static Reply status(int status) {
      return new Reply(status, Map.of(), "");
    }

    public static Reply twiml(String inner) {
      return new Reply(
          200, Map.of("Content-Type", "text/xml"), "<Response>" + inner + "</Response>");
    }
  }
}
