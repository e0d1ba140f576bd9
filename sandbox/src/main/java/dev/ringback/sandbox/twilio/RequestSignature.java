package dev.ringback.sandbox.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The X-Twilio-Signature of a webhook. */
final class RequestSignature {
  private RequestSignature() {}

  /**
   * Signs the address as requested, without fragment, followed by the posted parameters sorted by
   * name.
   */
  static String of(String authToken, String url, Map<String, String> posted) {
    var signed = new StringBuilder(url);
    new TreeMap<>(posted).forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
    }
  }
}
