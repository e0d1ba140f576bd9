package dev.ringback.sandbox.vonage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One user's webhook. */
final class SeatWebhook {
  private final String id = UUID.randomUUID().toString();
  private final String userId;
  private final String url;
  private final String signingKey;
  private final String metadataPolicy;
  private final Instant createdAt;
  private Instant expireAt;
  private boolean failed;
  private int attempts;
  private int failures;

  SeatWebhook(
      String userId,
      String url,
      String signingKey,
      String metadataPolicy,
      Instant createdAt,
      Instant expireAt) {
    this.userId = userId;
    this.url = url;
    this.signingKey = signingKey;
    this.metadataPolicy = metadataPolicy;
    this.createdAt = createdAt;
    this.expireAt = expireAt;
  }

  String id() {
    return id;
  }

  String userId() {
    return userId;
  }

  String url() {
    return url;
  }

  String signingKey() {
    return signingKey;
  }

  String metadataPolicy() {
    return metadataPolicy;
  }

  synchronized boolean works(Instant now) {
    return !failed && now.isBefore(expireAt);
  }

  synchronized void renew(Instant until) {
    expireAt = until;
    failed = false;
  }

  /** A delivery was taken, or given up after all its retries. */
  synchronized void delivered(boolean taken) {
    attempts++;
    if (!taken) {
      failures++;
      failed = true;
    }
  }

  synchronized Map<String, Object> view() {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", id);
    view.put("userId", userId);
    view.put("accountId", BusinessPhones.ACCOUNT);
    view.put("url", url);
    view.put("status", "ACTIVE");
    view.put("events", new String[] {"CALL"});
    view.put("signingAlgo", "HMAC_SHA256");
    view.put("metadataPolicy", metadataPolicy);
    view.put("createdAt", SeatEvents.written(createdAt));
    view.put("expireAt", SeatEvents.written(expireAt));
    view.put(
        "statistics",
        Map.of(
            "totalAttempts", attempts,
            "totalSuccesses", attempts - failures,
            "totalFailures", failures,
            "failed", failed));
    return view;
  }
}
