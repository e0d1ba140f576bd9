package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.delivery.Deliveries;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Signed requests to the account owner's addresses. */
@Component
class Webhooks {
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration FIRST_RETRY_AFTER = Duration.ofSeconds(1);

  private final TwilioSettings settings;
  private final Deliveries deliveries;
  private final Alerts alerts;
  private final Pace pace;

  Webhooks(TwilioSettings settings, Deliveries deliveries, Alerts alerts, Pace pace) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.alerts = alerts;
    this.pace = pace;
  }

  /**
   * Sends parameters to an address and gives a 2xx answer; anything else raises alert 11200 and is
   * empty. Empty too when the thread was interrupted.
   *
   * @param resource the SID it is about
   */
  Optional<Answer> send(
      String method, String address, Map<String, String> params, String resource) {
    int hash = address.indexOf('#');
    String url = hash < 0 ? address : address.substring(0, hash);
    RetryPlan plan = RetryPlan.of(hash < 0 ? null : address.substring(hash + 1));
    String token = UUID.randomUUID().toString();
    String failure = "";
    for (int attempt = 0; attempt <= plan.retries(); attempt++) {
      if (attempt > 0) {
        pace.pause(FIRST_RETRY_AFTER.multipliedBy(1L << (attempt - 1)));
      }
      boolean again;
      try {
        Answer answer = once(method, url, params, token);
        if (answer.ok()) {
          return Optional.of(answer);
        }
        failure = "answered " + answer.status();
        again = plan.afterStatus(answer.status());
      } catch (InterruptedIOException e) {
        return Optional.empty();
      } catch (ConnectException | HttpConnectTimeoutException e) {
        failure = "refused the connection";
        again = plan.afterNoConnection();
      } catch (IOException e) {
        failure = "did not answer";
        again = plan.afterNoAnswer();
      }
      if (!again) {
        break;
      }
    }
    alerts.raise(
        Alerts.HTTP_RETRIEVAL_FAILURE, resource, URI.create(url).getPath() + " " + failure);
    return Optional.empty();
  }

  private Answer once(String method, String url, Map<String, String> params, String token)
      throws IOException {
    boolean posted = method.equals("POST");
    String form = encode(params);
    String asked = posted ? url : url + (url.contains("?") ? "&" : "?") + form;
    var headers =
        Map.of(
            "X-Twilio-Signature",
            RequestSignature.of(settings.authToken(), asked, posted ? params : Map.of()),
            "I-Twilio-Idempotency-Token",
            token,
            "User-Agent",
            "TwilioProxy/1.1",
            "Content-Type",
            "application/x-www-form-urlencoded; charset=UTF-8");
    return deliveries.send(
        method, URI.create(asked), headers, form.getBytes(StandardCharsets.UTF_8), READ_TIMEOUT);
  }

  private static String encode(Map<String, String> params) {
    return params.entrySet().stream()
        .map(p ->
            URLEncoder.encode(p.getKey(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
