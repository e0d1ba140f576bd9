package dev.ringback.records.ringcentral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs in with a JWT credential ({@code POST /restapi/oauth/token}, RFC 7523) and keeps the access
 * token for as long as it lasts.
 */
public final class RingCentralLogin {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  /** A token this near its end may be over when it arrives. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final URI base;
  private final String client;
  private final String jwt;
  private final InstantSource clock;
  private @Nullable String token;
  private Instant over = Instant.EPOCH;

  /**
   * @param base address of the API, without a slash at the end
   * @param jwt the app's JWT credential
   */
  public RingCentralLogin(
      URI base, String clientId, String clientSecret, String jwt, InstantSource clock) {
    this.base = base;
    this.client =
        Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(UTF_8));
    this.jwt = jwt;
    this.clock = clock;
  }

  /**
   * A request that carries a token.
   *
   * @param path of the API, with its query
   * @param way sends one request and gives its answer
   * @throws Refused if RingCentral does not let us in
   */
  public HttpRequest.Builder request(
      String path, Function<HttpRequest.Builder, HttpResponse<String>> way) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token(way))
        .header("Accept", "application/json");
  }

  /** The token does not serve any more. */
  public synchronized void forget() {
    token = null;
  }

  private synchronized String token(Function<HttpRequest.Builder, HttpResponse<String>> way) {
    String kept = token;
    Instant now = clock.instant();
    if (kept != null && now.isBefore(over)) {
      return kept;
    }
    HttpResponse<String> answer =
        way.apply(
            HttpRequest.newBuilder(URI.create(base + "/restapi/oauth/token"))
                .header("Authorization", "Basic " + client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type="
                            + URLEncoder.encode(GRANT, UTF_8)
                            + "&assertion="
                            + URLEncoder.encode(jwt, UTF_8))));
    if (answer.statusCode() != 200) {
      throw new Refused("RingCentral does not let us in (" + answer.statusCode() + ")");
    }
    JsonNode body = read(answer.body());
    String fresh = body.path("access_token").asString("");
    if (fresh.isEmpty()) {
      throw new Refused("RingCentral's answer to the sign-in holds no token");
    }
    token = fresh;
    over = now.plusSeconds(body.path("expires_in").asLong(0)).minus(MARGIN);
    return fresh;
  }

  private static JsonNode read(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      // Its message may quote the token.
      throw new Refused("RingCentral's answer to the sign-in cannot be read");
    }
  }

  /** RingCentral does not let us in; the text holds no credentials. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }
}
