package dev.ringback.starter.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A signature of the form {@code t=<unix seconds>,v1=<hex>}, where the second part is HMAC-SHA256
 * of the time, a dot and the body. Ours for any phone system, and jambonz's.
 */
public final class CallSignature {
  static final String HEADER = "Ringback-Signature";
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final Pattern SHAPE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-fA-F]{64})");

  private CallSignature() {}

  /**
   * Refuses what was not signed with {@code secret}, or not lately.
   *
   * @param name of the header
   * @param header its value; null if it is missing
   */
  public static void verify(
      String name, String secret, @Nullable String header, byte[] body, Instant now) {
    if (header == null) {
      throw Problem.of(HttpStatus.UNAUTHORIZED, "The header " + name + " is missing.");
    }
    Matcher parts = SHAPE.matcher(header);
    if (!parts.matches()) {
      throw Problem.of(HttpStatus.FORBIDDEN, name + " must read t=<unix seconds>,v1=<hex>.");
    }
    byte[] given = HexFormat.of().parseHex(parts.group(2));
    if (!MessageDigest.isEqual(hmac(secret, parts.group(1), body), given)) {
      throw Problem.of(HttpStatus.FORBIDDEN, name + " does not match the body.");
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
    if (Duration.between(signedAt, now).abs().compareTo(SKEW) > 0) {
      throw Problem.of(
          HttpStatus.FORBIDDEN, name + " is more than 5 minutes away from now. Set the clock.");
    }
  }

  private static byte[] hmac(String secret, String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
