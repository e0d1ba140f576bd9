package dev.ringback.activities.detection.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorException.Refused;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Vonage Integration Platform, which sees one user at a time.
 *
 * <p>Every user is signed in with the password grant. The refresh token that comes with it is not
 * used: it changes with each use, so that two workers would sign each other out.
 */
public final class VonageBusinessGateway {
  private static final URI REAL = URI.create("https://api.vonage.com");
  private static final String API = "/t/vbc.prod/vis/v1/self";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A token this close to its end is not used any more. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final String base;
  private final String clientId;
  private final String clientSecret;
  private final VendorHttp http;
  private final InstantSource clock;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  /**
   * @param base stands in for {@code https://api.vonage.com}, path prefix included; null: the real
   */
  public VonageBusinessGateway(
      @Nullable URI base,
      String clientId,
      String clientSecret,
      VendorHttp http,
      InstantSource clock) {
    this.base = (base == null ? REAL : base).toString().replaceAll("/+$", "");
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.http = http;
    this.clock = clock;
  }

  JsonNode get(VonageSeat seat, String path) {
    return send(seat, request(path).GET());
  }

  JsonNode post(VonageSeat seat, String path, Map<String, ?> body) {
    return send(
        seat,
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  JsonNode put(VonageSeat seat, String path) {
    return send(seat, request(path).PUT(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + API + path))
        .header("Accept", "application/json");
  }

  private JsonNode send(VonageSeat seat, HttpRequest.Builder request) {
    HttpRequest.Builder signed = request.header("Authorization", "Bearer " + token(seat));
    try {
      return read(http.send(signed));
    } catch (NothingHappened e) {
      // It may have been withdrawn: the next run signs in again.
      tokens.remove(seat.userId());
      throw e;
    }
  }

  private String token(VonageSeat seat) {
    Token known = tokens.get(seat.userId());
    if (known != null && clock.instant().isBefore(known.until())) {
      return known.value();
    }
    JsonNode answer = read(http.send(signIn(seat)));
    String value = answer.path("access_token").asString("");
    if (value.isEmpty()) {
      throw new OutcomeUnknown("Vonage Business gave no token");
    }
    Duration lives = Duration.ofSeconds(answer.path("expires_in").asLong(0));
    tokens.put(seat.userId(), new Token(value, clock.instant().plus(lives).minus(MARGIN)));
    return value;
  }

  private HttpRequest.Builder signIn(VonageSeat seat) {
    String client = clientId + ":" + clientSecret;
    String form =
        "grant_type=password&username="
            + URLEncoder.encode(seat.login(), UTF_8)
            + "&password="
            + URLEncoder.encode(seat.password(), UTF_8);
    return HttpRequest.newBuilder(URI.create(base + "/token"))
        .header(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(client.getBytes(UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(form));
  }

  private static JsonNode read(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new Refused(
          "Vonage Business refused (" + response.statusCode() + ")",
          Refusal.REJECTED,
          response.statusCode() == 404);
    }
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw new OutcomeUnknown("Vonage Business's answer cannot be read");
    }
  }

  private record Token(String value, Instant until) {
    @Override
    public String toString() {
      return "Token[until " + until + "]";
    }
  }
}
