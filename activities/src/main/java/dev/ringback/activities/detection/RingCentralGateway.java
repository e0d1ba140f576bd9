package dev.ringback.activities.detection;

import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.ringcentral.RingCentralLogin;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * RingCentral's REST API. After "too many requests" nothing is asked until the penalty is over: a
 * request in the meantime would begin it anew.
 */
public final class RingCentralGateway {
  private static final Duration PENALTY = Duration.ofSeconds(60);
  private static final Duration CREDENTIALS_RETRY = Duration.ofSeconds(30);

  private final RingCentralLogin login;
  private final VendorHttp http;
  private final InstantSource clock;
  private volatile Instant notBefore = Instant.EPOCH;

  public RingCentralGateway(RingCentralLogin login, VendorHttp http, InstantSource clock) {
    this.login = login;
    this.http = http;
    this.clock = clock;
  }

  /** Reads; an answer of the four hundreds is given back as it is. */
  Answer get(String path) {
    return send(path, "GET", null);
  }

  Answer post(String path, JsonNode body) {
    return send(path, "POST", body);
  }

  Answer delete(String path) {
    return send(path, "DELETE", null);
  }

  private Answer send(String path, String method, @Nullable JsonNode body) {
    try {
      HttpRequest.Builder request = login.request(path, this::once);
      if (body != null) {
        request.header("Content-Type", "application/json");
      }
      return answer(
          once(
              request.method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(body.toString()))));
    } catch (RingCentralLogin.Refused e) {
      throw new NothingHappened(String.valueOf(e.getMessage()), CREDENTIALS_RETRY);
    }
  }

  private HttpResponse<String> once(HttpRequest.Builder request) {
    Duration left = Duration.between(clock.instant(), notBefore);
    if (left.isPositive()) {
      throw new NothingHappened("RingCentral asked to be left alone", left);
    }
    try {
      return http.send(request);
    } catch (NothingHappened e) {
      Duration wait = e.retryAfter();
      if (String.valueOf(e.getMessage()).contains("429")) {
        Duration penalty = wait == null ? PENALTY : wait;
        notBefore = clock.instant().plus(penalty);
        throw new NothingHappened("RingCentral is overloaded (429)", penalty);
      }
      login.forget();
      throw e;
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    String body = response.body();
    try {
      return new Answer(
          response.statusCode(),
          body == null || body.isBlank()
              ? JsonMapper.shared().nullNode()
              : JsonMapper.shared().readTree(body));
    } catch (JacksonException e) {
      throw new OutcomeUnknown("RingCentral's answer cannot be read");
    }
  }

  /** What RingCentral answered; a body that is missing is null. */
  record Answer(int status, JsonNode body) {
    boolean ok() {
      return status / 100 == 2;
    }

    /** RingCentral's own code of what is wrong. */
    String error() {
      return body.path("errorCode").asString("without a code");
    }

    @Override
    public String toString() {
      return "Answer[" + status + "]";
    }
  }
}
