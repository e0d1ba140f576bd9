package dev.ringback.local.story;

import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
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

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String service;
  private final String base;
  private final @Nullable String token;

  /**
   * @param service its name, for messages
   * @param token bearer token; null if it asks for none
   */
  JsonHttp(String service, String base, @Nullable String token) {
    this.service = service;
    this.base = base;
    this.token = token;
  }

  JsonNode get(String path) {
    return send("GET", path, null);
  }

  JsonNode post(String path, @Nullable Object body) {
    return send("POST", path, body);
  }

  static <T> T read(JsonNode node, Class<T> type) {
    return JSON.treeToValue(node, type);
  }

  private JsonNode send(String method, String path, @Nullable Object body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    // A query can hold a number; messages name the path alone.
    var shown = method + " " + path.replaceFirst("\\?.*", "");
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == 404 && method.equals("GET")) {
        return JSON.nullNode();
      }
      if (response.statusCode() / 100 != 2) {
        throw new Problem(
            "the " + service + " answered " + response.statusCode() + " to " + shown,
            "read its log with `./ringback logs " + service + "`");
      }
      var text = response.body();
      return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
    } catch (JacksonException e) {
      throw new Problem(
          "the " + service + " answered " + shown + " with something else than JSON",
          "read its log with `./ringback logs " + service + "`");
    } catch (IOException e) {
      throw new Problem(
          "the " + service + " does not answer at " + base, "run `./ringback status`");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("waiting for the " + service + " was interrupted", "try again");
    }
  }
}
