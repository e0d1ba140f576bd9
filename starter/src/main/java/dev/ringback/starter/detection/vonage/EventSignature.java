package dev.ringback.starter.detection.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The signature of Vonage Business Communications: HMAC-SHA256 of the event under the key we gave
 * the webhook, in hex.
 *
 * <p>Vonage says that the event is signed with its properties sorted and without whitespace. Its
 * published example cannot be reproduced that way, so two readings are taken: that one, and the
 * event as it stands in the body. Neither helps anybody who does not have the key.
 */
final class EventSignature {
  static final String HEADER = "X-VON-Signature";
  private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{64}");

  private final byte[] key;

  EventSignature(String key) {
    this.key = key.getBytes(UTF_8);
  }

  /**
   * Refuses what was not signed with our key.
   *
   * @param header of the metadata policy HEADER; null under BODY, whose signature is in the body
   */
  void verify(@Nullable String header, BusinessDelivery delivery) {
    String given = header == null ? delivery.signature() : header;
    if (given == null) {
      throw Problem.of(
          HttpStatus.UNAUTHORIZED, "The event is not signed. Create the webhook with a key.");
    }
    if (!SHAPE.matcher(given).matches()) {
      throw Problem.of(HttpStatus.FORBIDDEN, "The signature must be HMAC-SHA256 in hex.");
    }
    byte[] signature = HexFormat.of().parseHex(given);
    boolean sorted = MessageDigest.isEqual(hmac(delivery.sorted()), signature);
    boolean asSent = MessageDigest.isEqual(hmac(delivery.asSent()), signature);
    if (!(sorted | asSent)) {
      throw Problem.of(HttpStatus.FORBIDDEN, "The signature does not match the event.");
    }
  }

  private byte[] hmac(byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
