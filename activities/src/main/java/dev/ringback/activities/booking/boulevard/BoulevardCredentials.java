package dev.ringback.activities.booking.boulevard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authorization headers for Boulevard's APIs. Its text form is empty.
 *
 * @param apiSecret base64, as Boulevard hands it out
 */
public record BoulevardCredentials(String apiKey, String apiSecret) {

  /** Of the Client API, for a guest: the key and no token. */
  String guest() {
    return basic("");
  }

  /** Of the Admin API: a token signed for this business at this second. */
  String admin(String businessId, Instant now) {
    String payload = "blvd-admin-v1" + businessId + now.getEpochSecond();
    return basic(signature(payload) + payload);
  }

  private String signature(String payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(apiSecret), "HmacSHA256"));
      return base64(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is missing", e);
    }
  }

  private String basic(String token) {
    return "Basic " + base64((apiKey + ":" + token).getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "BoulevardCredentials[…]";
  }
}
