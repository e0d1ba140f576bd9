package dev.ringback.starter.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import dev.ringback.starter.SettingsException;
import dev.ringback.starter.StarterSettings;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** SendGrid's signature of its event webhook: ECDSA with SHA-256 of the timestamp and the body. */
@Component
class SendGridSignature {
  static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
  static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

  private final PublicKey key;

  SendGridSignature(StarterSettings settings) {
    key = key(settings.sendgridWebhookPublicKey(), "SENDGRID_WEBHOOK_PUBLIC_KEY");
  }

  /** Reads a key as SendGrid shows it. */
  static PublicKey key(String base64, String variable) {
    try {
      return KeyFactory.getInstance("EC")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SettingsException(
          List.of(
              variable
                  + " is not a base64 EC public key. Copy the verification key of the webhook from"
                  + " SendGrid's mail settings."));
    }
  }

  void verify(@Nullable String signature, @Nullable String timestamp, byte[] body) {
    verify(key, signature, timestamp, body);
  }

  static void verify(
      PublicKey key, @Nullable String signature, @Nullable String timestamp, byte[] body) {
    if (signature == null || timestamp == null) {
      throw Problem.of(
          HttpStatus.UNAUTHORIZED,
          "The headers " + SIGNATURE + " and " + TIMESTAMP + " are needed.");
    }
    if (!matches(key, signature, timestamp, body)) {
      throw Problem.of(HttpStatus.FORBIDDEN, SIGNATURE + " does not match the body.");
    }
  }

  private static boolean matches(PublicKey key, String signature, String timestamp, byte[] body) {
    try {
      Signature ecdsa = Signature.getInstance("SHA256withECDSA");
      ecdsa.initVerify(key);
      ecdsa.update(timestamp.getBytes(UTF_8));
      ecdsa.update(body);
      return ecdsa.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
