package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorHttp;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Nextech's REST API, for one practice at a time: one request, one answer. */
final class NextechApi {
  private final String base;
  private final AccessTokens tokens;
  private final VendorHttp http;
  private final InstantSource clock;
  private final EndpointPace pace = new EndpointPace();

  /**
   * @param base without a slash at its end
   */
  NextechApi(String base, AccessTokens tokens, VendorHttp http, InstantSource clock) {
    this.base = base;
    this.tokens = tokens;
    this.http = http;
    this.clock = clock;
  }

  /**
   * Asks a question.
   *
   * @return an answer below 500
   */
  HttpResponse<String> get(String practice, String endpoint, SearchParameters parameters) {
    return send(practice, endpoint, parameters.query(), Instant.MAX, HttpRequest.Builder::GET);
  }

  /** What is asked before anything is done: no answer to it leaves anything open. */
  static <T> T first(Supplier<T> question) {
    try {
      return question.get();
    } catch (OutcomeUnknown e) {
      throw new NothingHappened(String.valueOf(e.getMessage()), e.retryAfter());
    }
  }

  /**
   * Makes something new.
   *
   * @param notAfter last instant at which the request may leave; later {@link NothingHappened}
   */
  HttpResponse<String> post(String practice, String endpoint, String body, Instant notAfter) {
    return send(
        practice,
        endpoint,
        "",
        notAfter,
        request ->
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  /** Changes something; may be said twice. */
  HttpResponse<String> put(String practice, String endpoint, String id, String body) {
    String path = "/" + SearchParameters.encoded(id);
    return send(
        practice,
        endpoint,
        path,
        Instant.MAX,
        request ->
            request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
  }

  /** A token that is refused is replaced, once: the request it came with was not carried out. */
  private HttpResponse<String> send(
      String practice,
      String endpoint,
      String rest,
      Instant notAfter,
      Consumer<HttpRequest.Builder> verb) {
    HttpResponse<String> response = sendOnce(practice, endpoint, rest, notAfter, verb);
    if (response.statusCode() == 401) {
      response = sendOnce(practice, endpoint, rest, notAfter, verb);
    }
    if (response.statusCode() == 401) {
      throw http.unauthorized();
    }
    return response;
  }

  private HttpResponse<String> sendOnce(
      String practice,
      String endpoint,
      String rest,
      Instant notAfter,
      Consumer<HttpRequest.Builder> verb) {
    String token = tokens.current();
    pace.await(endpoint);
    if (clock.instant().isAfter(notAfter)) {
      throw new NothingHappened("Nextech is too slow to be asked safely", null);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/" + endpoint + rest))
            .header("Authorization", "Bearer " + token)
            .header("nx-practice-id", practice)
            .header("Accept", "application/json");
    verb.accept(request);
    HttpResponse<String> response = http.sendWithToken(request);
    if (response.statusCode() == 401) {
      tokens.refused(token);
    }
    return response;
  }
}
