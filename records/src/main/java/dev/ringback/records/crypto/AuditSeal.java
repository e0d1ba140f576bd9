package dev.ringback.records.crypto;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals entries of the audit trail: HMAC-SHA256 under a key derived from that of the caller hash.
 * The key never rotates, since every seal of the past must be found right again.
 */
public final class AuditSeal {
  public static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  AuditSeal(PrfSet prf) {
    try {
      key = new SecretKeySpec(prf.computePrimary(purpose(), BYTES), HMAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot derive the key of the audit trail", e);
    }
  }

  public byte[] of(byte[] message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(message);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("cannot seal an entry of the audit trail", e);
    }
  }

  // No text in UTF-8 begins with this byte, so no hash of a text gives away a part of the key.
  private static byte[] purpose() {
    byte[] words = "-audit seal".getBytes(StandardCharsets.US_ASCII);
    words[0] = (byte) 0xFF;
    return words;
  }
}
