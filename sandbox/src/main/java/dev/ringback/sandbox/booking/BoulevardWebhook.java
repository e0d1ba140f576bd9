package dev.ringback.sandbox.booking;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.delivery.Deliveries;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells of each appointment that came to be or changed, signed, again until it is taken. Boulevard
 * publishes no schedule of retries: this one is ours.
 */
@Component
class BoulevardWebhook {
  private static final Logger LOG = LoggerFactory.getLogger(BoulevardWebhook.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration FIRST_RETRY_AFTER = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 5;

  private final String url;
  private final WebhookSignature signature;
  private final SharedViews shared;
  private final Deliveries deliveries;
  private final Pace pace;
  private final JsonMapper json;

  BoulevardWebhook(
      @Value("${sandbox.boulevard.webhook:}") String url,
      @Value("${BOULEVARD_API_SECRET:}") String secret,
      Catalogue catalogue,
      Deliveries deliveries,
      Pace pace,
      JsonMapper json) {
    this.url = url;
    this.signature = new WebhookSignature(secret);
    this.shared = new SharedViews(catalogue);
    this.deliveries = deliveries;
    this.pace = pace;
    this.json = json;
  }

  @EventListener
  void on(AppointmentNews news) {
    if (!url.isEmpty() && signature.possible()) {
      byte[] body =
          json.writeValueAsBytes(
              Map.of(
                  "event",
                  news.event(),
                  "data",
                  Map.of("node", shared.appointment(news.appointment()))));
      var _ = Thread.ofVirtual().name("boulevard-webhook").start(() -> post(news.event(), body));
    }
  }

  private void post(String event, byte[] body) {
    Map<String, String> headers = headers(event, body);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) {
        pace.pause(FIRST_RETRY_AFTER.multipliedBy(1L << (attempt - 1)));
      }
      if (taken(headers, body)) {
        return;
      }
    }
    LOG.info("{} given up after {} attempts", event, ATTEMPTS);
  }

  private boolean taken(Map<String, String> headers, byte[] body) {
    try {
      return deliveries.send("POST", URI.create(url), headers, body, TIMEOUT).ok();
    } catch (IOException e) {
      return false;
    }
  }

  private Map<String, String> headers(String event, byte[] body) {
    String salt = UUID.randomUUID().toString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("x-blvd-event", event);
    headers.put("x-blvd-event-type", "appointment");
    headers.put("x-blvd-hmac-salt", salt);
    headers.put("x-blvd-hmac-sha256", signature.of(salt, body));
    headers.put("x-blvd-idempotency-key", UUID.randomUUID().toString());
    return headers;
  }
}
