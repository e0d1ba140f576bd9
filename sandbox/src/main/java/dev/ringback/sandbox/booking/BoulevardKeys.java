package dev.ringback.sandbox.booking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells who may call. Without a configured key nobody may. */
@Component
class BoulevardKeys {
  private static final Duration STALE = Duration.ofMinutes(5);
  private static final int SIGNATURE_LENGTH = 44;

  private final String apiKey;
  private final String secret;
  private final String adminPrefix;
  private final Clock clock;

  BoulevardKeys(
      @Value("${BOULEVARD_API_KEY:}") String apiKey,
      @Value("${BOULEVARD_API_SECRET:}") String secret,
      Catalogue catalogue,
      Clock clock) {
    this.apiKey = apiKey;
    this.secret = secret;
    this.adminPrefix = "blvd-admin-v1" + catalogue.business().id();
    this.clock = clock;
  }

  /** A guest shows the key and an empty token. */
  boolean admitsGuest(@Nullable String authorization) {
    return token(authorization).filter(String::isEmpty).isPresent();
  }

  /** An administrator shows the key and a token signed no longer than five minutes ago. */
  boolean admitsAdmin(@Nullable String authorization) {
    return token(authorization).filter(this::signed).isPresent();
  }

  private Optional<String> token(@Nullable String authorization) {
    if (authorization == null || apiKey.isEmpty() || !authorization.startsWith("Basic ")) {
      return Optional.empty();
    }
    String pair;
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
      pair = new String(decoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    return colon >= 0 && equal(pair.substring(0, colon), apiKey)
        ? Optional.of(pair.substring(colon + 1))
        : Optional.empty();
  }

  private boolean signed(String token) {
    if (token.length() <= SIGNATURE_LENGTH) {
      return false;
    }
    String payload = token.substring(SIGNATURE_LENGTH);
    return payload.startsWith(adminPrefix)
        && fresh(payload.substring(adminPrefix.length()))
        && equal(token.substring(0, SIGNATURE_LENGTH), signature(payload));
  }

  private boolean fresh(String unixSeconds) {
    if (!unixSeconds.matches("\\d{1,12}")) {
      return false;
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(unixSeconds));
    return Duration.between(signedAt, clock.instant()).abs().compareTo(STALE) <= 0;
  }

  private String signature(String payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
      byte[] sum = mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
