package dev.ringback.records.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Secrets of our own making, and the hashes they are kept as. */
public final class RandomSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  // Without letters and digits that are read as one another.
  private static final String READABLE = "23456789abcdefghjkmnpqrstuvwxyz";

  private RandomSecret() {}

  /** 256 random bits after a prefix, such as {@code rb_} for scanners of leaked secrets. */
  public static String of(String prefix) {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** About 79 random bits in four groups, to be copied by hand. */
  public static String readable() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return code.toString();
  }

  /** An id, no secret. */
  public static String id(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** SHA-256: enough for what is random; passwords need more. */
  public static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
