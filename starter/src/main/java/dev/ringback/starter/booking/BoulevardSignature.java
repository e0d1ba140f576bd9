package dev.ringback.starter.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import dev.ringback.starter.SettingsException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Boulevard's signature: base64 of HMAC-SHA256 over a salt, a colon and the body. */
final class BoulevardSignature {
  static final String SALT = "x-blvd-hmac-salt";
  static final String SIGNATURE = "x-blvd-hmac-sha256";

  private final SecretKeySpec key;

  BoulevardSignature(String secret) {
    try {
      key = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
    } catch (IllegalArgumentException e) {
      throw new SettingsException(
          List.of("BOULEVARD_API_SECRET is not base64. Copy it from the app in Boulevard."));
    }
  }

  /**
   * Refuses what was not signed with the app's secret.
   *
   * @return the salt that was signed with the body
   */
  String verify(@Nullable String salt, @Nullable String signature, byte[] body) {
    if (salt == null || signature == null) {
      throw Problem.of(
          HttpStatus.UNAUTHORIZED, "The headers " + SALT + " and " + SIGNATURE + " are needed.");
    }
    if (!MessageDigest.isEqual(of(salt, body).getBytes(UTF_8), signature.getBytes(UTF_8))) {
      throw Problem.of(HttpStatus.FORBIDDEN, SIGNATURE + " does not match the body.");
    }
    return salt;
  }

  private String of(String salt, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((salt + ":").getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
