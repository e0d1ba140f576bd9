package dev.ringback.sandbox.restpms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bearer tokens that were handed out. */
@Component
class VagaroTokens {
  static final Duration LASTS = Duration.ofMinutes(30);

  private final RestPmsSettings settings;
  private final Clock clock;
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  VagaroTokens(RestPmsSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  boolean knows(String clientId, String secret) {
    return Wire.isSecret(settings.vagaroClientId(), clientId)
        && Wire.isSecret(settings.vagaroClientSecret(), secret);
  }

  String issue() {
    String token = "vgt_" + UUID.randomUUID();
    until.put(token, clock.instant().plus(LASTS));
    return token;
  }

  boolean admits(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      return false;
    }
    Instant end = until.get(authorization.substring("Bearer ".length()));
    return end != null && clock.instant().isBefore(end);
  }
}
