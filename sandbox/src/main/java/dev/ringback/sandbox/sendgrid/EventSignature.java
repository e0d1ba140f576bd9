package dev.ringback.sandbox.sendgrid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs event batches: ECDSA with SHA-256 over the timestamp's digits followed by the raw body. */
final class EventSignature {
  private final PrivateKey key;

  EventSignature(String pkcs8Base64) {
    try {
      key =
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8Base64)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the webhook key is not a PKCS#8 EC key", e);
    }
  }

  String of(String timestamp, byte[] body) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key);
      signature.update(timestamp.getBytes(StandardCharsets.US_ASCII));
      signature.update(body);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }
}
