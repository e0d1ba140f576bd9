package dev.ringback.starter.detection;

import dev.ringback.records.detection.RequestSlots;
import dev.ringback.records.ringcentral.RingCentralLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The call log over RingCentral's API. Its requests are of the group "Heavy", of which a user has
 * ten a minute, whatever the number of processes; a request during the penalty makes it last
 * longer. Where no slot is free, nothing is asked.
 */
final class RingCentralCallLog implements RingCentralCalls {
  private static final Logger log = LoggerFactory.getLogger(RingCentralCallLog.class);
  private static final Duration ANSWER = Duration.ofMillis(800);
  private static final Duration EARLIER = Duration.ofMinutes(30);
  private static final Duration PENALTY = Duration.ofSeconds(60);

  private final RingCentralLogin login;
  private final HttpClient http;
  private final RequestSlots slots;
  private final InstantSource clock;

  RingCentralCallLog(
      RingCentralLogin login, HttpClient http, RequestSlots slots, InstantSource clock) {
    this.login = login;
    this.http = http;
    this.slots = slots;
    this.clock = clock;
  }

  @Override
  public Optional<RingCentralRecord> find(String session, Instant around) {
    if (!slots.take(RequestSlots.RINGCENTRAL_LOOK_UP, clock.instant())) {
      return Optional.empty();
    }
    String path =
        "/restapi/v1.0/account/~/call-log?direction=Inbound&view=Simple&perPage=100&dateFrom="
            + around.minus(EARLIER);
    try {
      HttpResponse<String> answer = send(login.request(path, this::send).GET());
      if (answer.statusCode() == 200) {
        return record(JsonMapper.shared().readTree(answer.body()), session);
      }
      trouble(answer);
    } catch (UncheckedIOException | RingCentralLogin.Refused | JacksonException e) {
      log.warn("RingCentral's call log cannot be read: {}", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private static Optional<RingCentralRecord> record(JsonNode answer, String session) {
    for (JsonNode record : answer.path("records")) {
      if (session.equals(record.path("telephonySessionId").asString(""))) {
        return Optional.of(new RingCentralRecord(record));
      }
    }
    return Optional.empty();
  }

  private void trouble(HttpResponse<String> answer) {
    log.warn("RingCentral's call log answered {}", answer.statusCode());
    if (answer.statusCode() == 401) {
      login.forget();
    }
    if (answer.statusCode() == 429) {
      Duration penalty =
          answer
              .headers()
              .firstValue("Retry-After")
              .filter(seconds -> seconds.matches("\\d{1,4}"))
              .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
              .orElse(PENALTY);
      slots.close("ringcentral", clock.instant().plus(penalty));
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }
}
