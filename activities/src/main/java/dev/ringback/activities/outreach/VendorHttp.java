package dev.ringback.activities.outreach;

import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.records.transport.ClientTls;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request to a vendor, once, and tells apart what certainly did not happen from what may
 * have. Vendors' own HTTP clients repeat requests on their own, which would call a person twice.
 */
public final class VendorHttp {
  /** Until the answer is complete; with the connection well below {@link EffectOnce#CERTAIN}. */
  private static final Duration ANSWER = Duration.ofSeconds(8);

  private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);
  private static final Duration CREDENTIALS_RETRY = Duration.ofSeconds(30);

  private final String vendor;
  private final HttpClient http;
  private final Duration answer;

  public VendorHttp(String vendor, HttpClient http) {
    this(vendor, http, ANSWER);
  }

  public VendorHttp(String vendor, HttpClient http, Duration answer) {
    this.vendor = vendor;
    this.http = http;
    this.answer = answer;
  }

  /** A client for every vendor: TLS 1.3, HTTP/1.1, no redirects, two seconds to connect. */
  public static HttpClient client() {
    return settings(ClientTls.http());
  }

  private static HttpClient settings(HttpClient.Builder builder) {
    return builder
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(2))
        .build();
  }

  /**
   * Sends the request.
   *
   * @return an answer with a status below 500 that is neither 401, 408 nor 429
   * @throws VendorException for every other course
   */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> response = sendWithToken(request);
    if (response.statusCode() == 401) {
      throw unauthorized();
    }
    return response;
  }

  /**
   * Sends a request whose token may have lapsed.
   *
   * @return an answer with a status below 500 that is neither 408 nor 429; after a 401 nothing
   *     happened
   * @throws VendorException for every other course
   */
  public HttpResponse<String> sendWithToken(HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request.timeout(answer).build());
    int status = response.statusCode();
    return switch (status) {
      case 429 -> throw new NothingHappened(vendor + " is overloaded (429)", retryAfter(response));
      case 408 -> throw new OutcomeUnknown(vendor + " answered " + status);
      default -> {
        if (status >= 500) {
          // A proxy may say 503 after the vendor behind it has accepted.
          throw new OutcomeUnknown(vendor + " answered " + status, retryAfter(response));
        }
        yield response;
      }
    };
  }

  /** What a vendor that knows us no more amounts to. */
  public NothingHappened unauthorized() {
    return new NothingHappened(vendor + " refuses our credentials (401)", CREDENTIALS_RETRY);
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      if (!ClientTls.isProtected(request.uri())) {
        throw new NothingHappened(vendor + " has an address that is not encrypted", null);
      }
      return towards(request.uri().getHost()).send(request, BodyHandlers.ofString());
    } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
      throw new NothingHappened(vendor + " cannot be reached", null);
    } catch (IOException e) {
      throw new OutcomeUnknown(vendor + " gave no answer (" + e.getClass().getSimpleName() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknown("interrupted while waiting for " + vendor);
    }
  }

  /** Operators name those that speak nothing newer than TLS 1.2; it never is the first choice. */
  private HttpClient towards(String host) {
    return ClientTls.maySpeakOlder(host) ? Older.of(host) : http;
  }

  /** Clients of hosts that operators named; each lives as long as the process. */
  private static final class Older {
    private static final Map<String, HttpClient> CLIENTS = new ConcurrentHashMap<>();

    private static HttpClient of(String host) {
      return CLIENTS.computeIfAbsent(host, name -> settings(ClientTls.http(name)));
    }
  }

  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .map(wait -> wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait)
        .orElse(null);
  }
}
