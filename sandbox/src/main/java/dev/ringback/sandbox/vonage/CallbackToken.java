package dev.ringback.sandbox.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhooks the way the Voice API does: a JWT that carries the body's hash. */
record CallbackToken(String apiKey, String secret) {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /** A token for this body. */
  String of(byte[] body, Instant now) {
    return of(body, now.getEpochSecond(), UUID.randomUUID().toString());
  }

  String of(byte[] body, long issuedAt, String id) {
    String claims =
        "{\"iat\":%d,\"jti\":\"%s\",\"iss\":\"Vonage\",\"payload_hash\":\"%s\",\"api_key\":\"%s\"}"
            .formatted(issuedAt, id, sha256(body), apiKey);
    String signed = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims);
    return signed + "." + BASE64.encodeToString(hmac(signed));
  }

  private static String part(String json) {
    return BASE64.encodeToString(json.getBytes(UTF_8));
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
