package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorHttp;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The access token of the moment. Asks for a new one before it lapses, one request at a time. */
final class AccessTokens {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration EARLY = Duration.ofMinutes(2);
  private static final Duration USUAL_LIFE = Duration.ofHours(1);

  private final URI address;
  private final NextechCredentials credentials;
  private final VendorHttp http;
  private final InstantSource clock;
  private final ReentrantLock asking = new ReentrantLock();
  private @Nullable Token newest;

  AccessTokens(URI address, NextechCredentials credentials, VendorHttp http, InstantSource clock) {
    this.address = address;
    this.credentials = credentials;
    this.http = http;
    this.clock = clock;
  }

  /**
   * A token that has not lapsed.
   *
   * @throws NothingHappened if none can be had
   */
  String current() {
    asking.lock();
    try {
      Token token = newest;
      if (token == null || !clock.instant().isBefore(token.renewAt())) {
        token = renewed(token);
        newest = token;
      }
      return token.access();
    } finally {
      asking.unlock();
    }
  }

  /** Says that Nextech does not take this token any more. A newer one stays. */
  void refused(String access) {
    asking.lock();
    try {
      Token token = newest;
      if (token != null && token.access().equals(access)) {
        newest = new Token("", token.refresh(), Instant.MIN);
      }
    } finally {
      asking.unlock();
    }
  }

  private Token renewed(@Nullable Token old) {
    String refresh = old == null ? "" : old.refresh();
    if (!refresh.isEmpty()) {
      HttpResponse<String> answer =
          post(
              Map.of(
                  "grant_type",
                  "refresh_token",
                  "client_id",
                  credentials.clientId(),
                  "refresh_token",
                  refresh));
      if (answer.statusCode() == 200) {
        return read(answer.body());
      }
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "password");
    form.put("client_id", credentials.clientId());
    form.put("username", credentials.username());
    form.put("password", credentials.password());
    form.put("resource", credentials.resource());
    HttpResponse<String> answer = post(form);
    if (answer.statusCode() != 200) {
      throw http.unauthorized();
    }
    return read(answer.body());
  }

  private HttpResponse<String> post(Map<String, String> form) {
    try {
      return http.sendWithToken(
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Accept", "application/json")
              .POST(BodyPublishers.ofString(encoded(form))));
    } catch (OutcomeUnknown e) {
      throw new NothingHappened("Nextech's directory gives no token", e.retryAfter());
    }
  }

  private Token read(String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      String access = answer.path("access_token").asString("");
      if (!access.isEmpty()) {
        Instant renewAt = clock.instant().plus(life(answer.path("expires_in"))).minus(EARLY);
        return new Token(access, answer.path("refresh_token").asString(""), renewAt);
      }
    } catch (JacksonException e) {
      // Told below.
    }
    throw new NothingHappened("Nextech's directory answers without a token", null);
  }

  /** The directory writes the seconds as a text or as a number. */
  private static Duration life(JsonNode seconds) {
    String text = seconds.asString("");
    return text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : USUAL_LIFE;
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Not a text form to be logged: it is the token. */
  private record Token(String access, String refresh, Instant renewAt) {
    @Override
    public String toString() {
      return "Token[…]";
    }
  }
}
