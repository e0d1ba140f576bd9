package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.descriptor.Authentication.TokenRequest;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorHttp;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The token requests carry, asked for when there is none that lasts. */
final class Tokens {
  private static final JsonMapper JSON = new JsonMapper();

  /** A token this close to its end is not used any more: a request may take as long. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** One younger than this was not refused for its age. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private final String system;
  private final TokenRequest how;
  private final RestAccount account;
  private final VendorHttp http;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Token current;

  Tokens(
      String system, TokenRequest how, RestAccount account, VendorHttp http, InstantSource clock) {
    this.system = system;
    this.how = how;
    this.account = account;
    this.http = http;
    this.clock = clock;
  }

  /**
   * One that lasts.
   *
   * @throws NothingHappened if there is none to be had
   */
  String token() {
    lock.lock();
    try {
      Token known = current;
      if (known == null || !clock.instant().isBefore(known.until())) {
        known = asked();
        current = known;
      }
      return known.text();
    } finally {
      lock.unlock();
    }
  }

  /** A request was refused: the token may have been withdrawn. */
  void doubt() {
    lock.lock();
    try {
      if (current != null && clock.instant().isAfter(current.since().plus(YOUNG))) {
        current = null;
      }
    } finally {
      lock.unlock();
    }
  }

  private Token asked() {
    Instant now = clock.instant();
    HttpResponse<String> answer;
    try {
      answer = http.send(how.request().fill(account.values()).at(account.baseUrl()));
    } catch (OutcomeUnknown e) {
      // A second token does no harm, and nothing else was asked for.
      throw new NothingHappened(system + " gave no token", e.retryAfter());
    }
    if (answer.statusCode() >= 300) {
      throw new NothingHappened(
          system + " refuses our credentials (" + answer.statusCode() + ")", MARGIN);
    }
    JsonNode body = tree(answer.body());
    String text = body.at(how.token()).asString("");
    if (text.isEmpty()) {
      throw new NothingHappened(system + "'s answer holds no token", MARGIN);
    }
    int told = how.expiresIn() == null ? 0 : body.at(how.expiresIn()).asInt(0);
    Duration lasts = told > 0 ? Duration.ofSeconds(told) : how.lasts();
    return new Token(text, now, now.plus(lasts).minus(MARGIN));
  }

  private JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new NothingHappened(system + "'s token cannot be read", MARGIN);
    }
  }

  private record Token(String text, Instant since, Instant until) {
    @Override
    public String toString() {
      return "Token[…]";
    }
  }
}
