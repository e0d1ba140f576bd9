package dev.ringback.sandbox.sendgrid;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.delivery.Deliveries;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts event batches, again and again at growing intervals until they are taken. */
@Component
class EventWebhook {
  private static final Logger LOG = LoggerFactory.getLogger(EventWebhook.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration FIRST_RETRY_AFTER = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 8;

  private final SendGridSettings settings;
  private final Deliveries deliveries;
  private final Pace pace;
  private final Clock clock;
  private final JsonMapper json;

  EventWebhook(
      SendGridSettings settings, Deliveries deliveries, Pace pace, Clock clock, JsonMapper json) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.pace = pace;
    this.clock = clock;
    this.json = json;
  }

  /** Posts a batch; returns when it was taken or given up. */
  void post(List<Map<String, Object>> batch) {
    byte[] body = json.writeValueAsBytes(batch);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) {
        pace.pause(FIRST_RETRY_AFTER.multipliedBy(1L << (attempt - 1)));
      }
      if (taken(body)) {
        return;
      }
    }
    LOG.warn("event webhook given up after {} attempts", ATTEMPTS);
  }

  private boolean taken(byte[] body) {
    try {
      return deliveries
          .send("POST", URI.create(settings.eventWebhook()), headers(body), body, TIMEOUT)
          .ok();
    } catch (IOException e) {
      return false;
    }
  }

  private Map<String, String> headers(byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "SendGrid Event API");
    if (!settings.webhookPrivateKey().isEmpty()) {
      String timestamp = String.valueOf(clock.instant().getEpochSecond());
      headers.put("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
      headers.put(
          "X-Twilio-Email-Event-Webhook-Signature",
          new EventSignature(settings.webhookPrivateKey()).of(timestamp, body));
    }
    return headers;
  }
}
