package dev.ringback.starter.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.ringback.starter.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of authenticator apps: RFC 6238, six digits, 30 seconds, HMAC-SHA-1 as the apps expect. */
final class TimeCodes {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeCodes() {}

  static byte[] newSecret() {
    byte[] secret = new byte[20];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** How people type a secret into an app. */
  static String readable(byte[] secret) {
    return new Base32().encodeToString(secret);
  }

  /** What apps open or scan. */
  static String uri(String login, byte[] secret) {
    return "otpauth://totp/Ringback:"
        + URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + readable(secret)
        + "&issuer=Ringback";
  }

  static String code(byte[] secret, Instant at) {
    try {
      return new TimeBasedOneTimePasswordGenerator(STEP)
          .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("the secret of a time code cannot be used", e);
    }
  }

  /** The time step a code belongs to: this one or one beside it; empty if it is wrong. */
  static OptionalLong step(byte[] secret, String code, Instant now) {
    for (int off : new int[] {0, -1, 1}) {
      Instant at = now.plus(STEP.multipliedBy(off));
      if (Tokens.same(code(secret, at), code)) {
        return OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
      }
    }
    return OptionalLong.empty();
  }
}
