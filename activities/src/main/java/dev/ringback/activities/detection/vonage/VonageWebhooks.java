package dev.ringback.activities.detection.vonage;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.outreach.VendorException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Keeps one working webhook at Vonage Business Communications for each seat.
 *
 * <p>A webhook lives ten days and is silenced after a delivery that failed six times; renewing
 * cures both. What was told meanwhile is asked for by {@link VonageEvents}. A webhook whose
 * creation may or may not have worked is found by its address the next time.
 */
public final class VonageWebhooks implements SyncSource {
  /** Half of the ten days they are given. */
  private static final Duration ENOUGH = Duration.ofDays(5);

  private final VonageBusinessGateway vonage;
  private final List<VonageSeat> seats;
  private final String address;
  private final String signingKey;
  private final InstantSource clock;

  /**
   * @param publicUrl our base URL as Vonage reaches it
   * @param signingKey what Vonage is to sign deliveries with
   */
  public VonageWebhooks(
      VonageBusinessGateway vonage,
      List<VonageSeat> seats,
      String publicUrl,
      String signingKey,
      InstantSource clock) {
    this.vonage = vonage;
    this.seats = List.copyOf(seats);
    this.address = publicUrl + "/webhooks/vonage/business";
    this.signingKey = signingKey;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "vonage-business.webhooks";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(30);
  }

  /** Counts the webhooks that were created or renewed. */
  @Override
  public int sync() {
    AtomicInteger changed = new AtomicInteger();
    VendorException failure = Seats.each(seats, seat -> changed.addAndGet(sync(seat)));
    if (failure != null) {
      throw failure;
    }
    return changed.get();
  }

  private int sync(VonageSeat seat) {
    List<JsonNode> ours = new ArrayList<>();
    for (JsonNode webhook : vonage.get(seat, "/webhooks")) {
      if (address.equals(webhook.path("url").asString(""))) {
        ours.add(webhook);
      }
    }
    if (ours.isEmpty()) {
      vonage.post(
          seat,
          "/webhooks",
          Map.of(
              "url",
              address,
              "events",
              List.of("CALL"),
              "signingAlgo",
              "HMAC_SHA256",
              "signingKey",
              signingKey,
              "metadataPolicy",
              "HEADER"));
      return 1;
    }
    // A second one of the same address does no harm: its deliveries are the same events.
    JsonNode webhook = ours.getFirst();
    if (!webhook.path("statistics").path("failed").asBoolean(false) && livesLong(webhook)) {
      return 0;
    }
    String id = URLEncoder.encode(webhook.path("id").asString(""), StandardCharsets.UTF_8);
    vonage.put(seat, "/webhooks/" + id + "/renew");
    return 1;
  }

  private boolean livesLong(JsonNode webhook) {
    return VonageTime.of(webhook.path("expireAt"))
        .filter(end -> Duration.between(clock.instant(), end).compareTo(ENOUGH) >= 0)
        .isPresent();
  }
}
