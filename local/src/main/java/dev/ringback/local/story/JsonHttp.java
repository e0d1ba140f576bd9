package dev.ringback.local.story;

import dev.ringback.local.machine.Problem;
import dev.ringback.records.transport.ClientTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP to one of our own services. */
final class JsonHttp {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          // A list of scenarios leaves out what only a single one tells.
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PATIENCE_FOR_FILES = Duration.ofHours(6);

  private final HttpClient client = ClientTls.http().connectTimeout(PATIENCE).build();
  private final String service;
  private final List<String> bases;
  private final @Nullable String token;
  private volatile int living;

  /**
   * @param service its name, for messages
   * @param token bearer token; null if it asks for none
   */
  JsonHttp(String service, String base, @Nullable String token) {
    this(service, List.of(base), token);
  }

  /**
   * @param bases places that stand for one another: the next is asked when one takes no connection
   */
  JsonHttp(String service, List<String> bases, @Nullable String token) {
    this.service = service;
    this.bases = List.copyOf(bases);
    this.token = token;
  }

  JsonNode get(String path) {
    return send("GET", path, null);
  }

  JsonNode post(String path, @Nullable Object body) {
    return send("POST", path, body);
  }

  /** Puts a text as it is. */
  JsonNode put(String path, String text) {
    return send("PUT", path, text);
  }

  /** The lines of an answer that may be long, while they come. To be closed. */
  Stream<String> lines(String path) {
    for (var base : bases) {
      try {
        var response =
            client.send(request(base + path, "GET", null), HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() == 200) {
          return response.body();
        }
        response.body().close();
        throw new Problem(
            "the " + service + " answered " + response.statusCode() + " to a request for an export",
            "check the options, and read its log with `./ringback logs " + service + "`");
      } catch (IOException e) {
        // The next place may answer.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Problem("waiting for the " + service + " was interrupted", "try again");
      }
    }
    throw new Problem(
        "the " + service + " does not answer at " + String.join(" or ", bases),
        "run `./ringback status`");
  }

  /** Posts a file of any size, as text; nobody knows how long that takes. */
  JsonNode upload(String path, Path file, LongConsumer sent) {
    try {
      var body =
          HttpRequest.BodyPublishers.ofInputStream(() -> {
            try {
              return CountedFile.open(file, sent);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      var request =
          HttpRequest.newBuilder(request(bases.get(living) + path, "POST", null), (_, _) -> true)
              .timeout(PATIENCE_FOR_FILES)
              .setHeader("Content-Type", "text/csv")
              .POST(body)
              .build();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new Problem(
            "the " + service + " answered " + response.statusCode() + " to the file",
            wayOut(response));
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new Problem(
          "the " + service + " did not take the file", "run `./ringback status` and send it again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("sending the file was interrupted", "send it again");
    }
  }

  void delete(String path) {
    send("DELETE", path, null);
  }

  static <T> T read(JsonNode node, Class<T> type) {
    return JSON.treeToValue(node, type);
  }

  /** An answer that is no JSON, such as CSV. */
  String text(String path) {
    return answer("GET", path, null).body();
  }

  /** For what is answered with something else than JSON. */
  String postForText(String path, Object body) {
    return answer("POST", path, body).body();
  }

  private JsonNode send(String method, String path, @Nullable Object body) {
    var shown = shown(method, path);
    try {
      var response = answer(method, path, body);
      var text = response.statusCode() == 404 ? "" : response.body();
      return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
    } catch (JacksonException e) {
      throw new Problem(
          "the " + service + " answered " + shown + " with something else than JSON",
          "read its log with `./ringback logs " + service + "`");
    }
  }

  private HttpResponse<String> answer(String method, String path, @Nullable Object body) {
    var shown = shown(method, path);
    try {
      var response = ask(method, path, body);
      if (response.statusCode() == 404 && method.equals("GET")) {
        return response;
      }
      if (response.statusCode() / 100 != 2) {
        throw new Problem(
            "the " + service + " answered " + response.statusCode() + " to " + shown,
            wayOut(response));
      }
      return response;
    } catch (IOException e) {
      throw new Problem(
          "the " + service + " does not answer at " + String.join(" or ", bases),
          "run `./ringback status`");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("waiting for the " + service + " was interrupted", "try again");
    }
  }

  // A query can hold a number; messages name the path alone.
  private static String shown(String method, String path) {
    return method + " " + path.replaceFirst("\\?.*", "");
  }

  /** What a service says of a request it cannot serve repeats no value of it. */
  private String wayOut(HttpResponse<String> response) {
    try {
      var detail = JSON.readTree(response.body()).path("detail").asString("");
      if (response.statusCode() < 500 && !detail.isBlank()) {
        return detail;
      }
    } catch (JacksonException e) {
      // Its log says more.
    }
    return "read its log with `./ringback logs " + service + "`";
  }

  private HttpResponse<String> ask(String method, String path, @Nullable Object body)
      throws IOException, InterruptedException {
    IOException last = null;
    for (int i = 0; i < bases.size(); i++) {
      var index = (living + i) % bases.size();
      try {
        var response =
            client.send(
                request(bases.get(index) + path, method, body),
                HttpResponse.BodyHandlers.ofString());
        living = index;
        return response;
      } catch (HttpTimeoutException e) {
        throw e;
      } catch (IOException e) {
        // One that broke off may have done what was asked: only a question is put to another.
        if (!(e instanceof ConnectException) && !method.equals("GET")) {
          throw e;
        }
        last = e;
      }
    }
    throw last == null ? new IOException("no address") : last;
  }

  private HttpRequest request(String address, String method, @Nullable Object body) {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(
                        body instanceof String text ? text : JSON.writeValueAsString(body)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }
}
