package dev.ringback.sandbox.ringcentral;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to be told of events. */
final class Subscription {
  private static final int MOST_FAILURES = 20;

  final String id = UUID.randomUUID().toString();
  final URI address;
  final String verificationToken;
  private final List<String> filters;
  private final Duration life;
  private final Instant created;
  private Instant expires;
  private String status = "Active";
  private @Nullable Instant blacklistedAt;
  private int failures;

  Subscription(
      List<String> filters, URI address, String verificationToken, Duration life, Instant now) {
    this.filters = filters;
    this.address = address;
    this.verificationToken = verificationToken;
    this.life = life;
    this.created = now;
    this.expires = now.plus(life);
  }

  /** Whether it asked for events of incoming calls in which a party missed one or not. */
  synchronized boolean wants(boolean missed, Instant now) {
    return status.equals("Active")
        && now.isBefore(expires)
        && filters.stream()
            .anyMatch(f ->
                f.contains("/telephony/sessions")
                    && !f.contains("direction=Outbound")
                    && (missed || !f.contains("missedCall=true")));
  }

  synchronized void renew(Instant now) {
    expires = now.plus(life);
  }

  synchronized boolean isOver(Instant now) {
    return !now.isBefore(expires);
  }

  synchronized void delivered(boolean taken, Instant now) {
    failures = taken ? 0 : failures + 1;
    if (failures >= MOST_FAILURES) {
      blacklist(now);
    }
  }

  synchronized void blacklist(Instant now) {
    status = "Blacklisted";
    blacklistedAt = now;
  }

  synchronized Map<String, Object> view(Instant now) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", id);
    view.put(
        "eventFilters",
        filters.stream()
            .map(f -> f.replace("/account/~/", "/account/" + TelephonySession.ACCOUNT + "/"))
            .toList());
    view.put("creationTime", created.toString());
    view.put("expirationTime", expires.toString());
    view.put("expiresIn", Math.max(0, Duration.between(now, expires).toSeconds()));
    view.put("status", status);
    view.put(
        "deliveryMode",
        Map.of("transportType", "WebHook", "encryption", false, "address", address.toString()));
    if (blacklistedAt != null) {
      view.put(
          "blacklistedData",
          Map.of(
              "reason",
              "Webhook response exceeds max number of failures",
              "blacklistedAt",
              blacklistedAt.toString()));
    }
    return view;
  }
}
