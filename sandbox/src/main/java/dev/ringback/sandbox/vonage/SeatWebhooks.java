package dev.ringback.sandbox.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.delivery.Deliveries;
import dev.ringback.sandbox.network.ClinicPhones.Witness;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The users' webhooks. A delivery wants a 200 within two seconds; it is tried five times more, ten
 * seconds apart, before the webhook has failed and gets nothing until it is renewed.
 */
@Component
class SeatWebhooks {
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final Duration BETWEEN = Duration.ofSeconds(10);
  private static final int ATTEMPTS = 6;

  private final List<SeatWebhook> webhooks = new CopyOnWriteArrayList<>();
  private final Deliveries deliveries;
  private final JsonMapper json;
  private final Pace pace;
  private final Clock clock;

  SeatWebhooks(Deliveries deliveries, JsonMapper json, Pace pace, Clock clock) {
    this.deliveries = deliveries;
    this.json = json;
    this.pace = pace;
    this.clock = clock;
  }

  void add(SeatWebhook webhook) {
    webhooks.add(webhook);
  }

  List<SeatWebhook> of(String userId) {
    return webhooks.stream().filter(w -> w.userId().equals(userId)).toList();
  }

  Optional<SeatWebhook> find(String userId, String id) {
    return of(userId).stream().filter(w -> w.id().equals(id)).findFirst();
  }

  void remove(SeatWebhook webhook) {
    webhooks.remove(webhook);
  }

  /** Delivers an event to its user's webhooks; whether one of them took it. */
  boolean deliver(Map<String, Object> event, String deliveryId, Witness witness) {
    boolean any = false;
    for (SeatWebhook webhook : of(String.valueOf(event.get("userId")))) {
      if (webhook.works(clock.instant())) {
        boolean taken = deliver(webhook, event, deliveryId, witness);
        webhook.delivered(taken);
        any |= taken;
      }
    }
    return any;
  }

  private boolean deliver(
      SeatWebhook webhook, Map<String, Object> event, String deliveryId, Witness witness) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (attempt > 1) {
        pace.pause(BETWEEN);
      }
      int status = post(webhook, event, deliveryId, attempt);
      witness.told(
          "phone system told "
              + event.get("state")
              + ": "
              + (status == 0 ? "no answer" : String.valueOf(status)));
      if (status == 200) {
        return true;
      }
    }
    return false;
  }

  /** Returns 0 when no answer came. */
  private int post(SeatWebhook webhook, Map<String, Object> event, String deliveryId, int attempt) {
    String signature = signature(webhook.signingKey(), event);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", event);
    switch (webhook.metadataPolicy()) {
      case "HEADER" -> {
        headers.put("X-VON-Signature", signature);
        headers.put("X-VON-Webhook-Id", webhook.id());
        headers.put("X-VON-Delivery-Id", deliveryId);
        headers.put("X-VON-Attempt", String.valueOf(attempt));
      }
      case "BODY" ->
          body.put(
              "metadata",
              Map.of(
                  "signature", signature,
                  "webhookId", webhook.id(),
                  "deliveryId", deliveryId,
                  "attempt", attempt));
      default -> {}
    }
    try {
      return deliveries
          .send("POST", URI.create(webhook.url()), headers, json.writeValueAsBytes(body), ANSWER)
          .status();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Over the event with its properties sorted and no whitespace, as the documentation says. */
  private String signature(String key, Map<String, Object> event) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(json.writeValueAsBytes(new TreeMap<>(event))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
