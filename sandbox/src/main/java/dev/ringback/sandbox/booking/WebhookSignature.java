package dev.ringback.sandbox.booking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs Boulevard's deliveries.
 *
 * @param secret the app's, base64; empty: nothing can be signed
 */
record WebhookSignature(String secret) {
  boolean possible() {
    return !secret.isEmpty();
  }

  /** Base64 of HMAC-SHA256 over the salt, a colon and the body. */
  String of(String salt, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
      mac.update((salt + ":").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSignature[…]";
  }
}
