package dev.ringback.local.stack;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Fresh secrets in the shapes the vendors use. */
final class NewSecrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewSecrets() {}

  static Map<String, String> make() {
    var made = new TreeMap<String, String>();
    made.put(Secrets.API_TOKEN, hex(32));
    made.put(Secrets.CODEC_TOKEN, hex(32));
    made.put(Secrets.WEBHOOK_SECRET, hex(32));
    made.put(Secrets.DATABASE_PASSWORD, hex(24));
    made.put(Secrets.POSTGRES_PASSWORD, hex(24));
    made.put(Secrets.RINGCENTRAL_TOKEN, hex(16));
    made.put("TWILIO_ACCOUNT_SID", "AC" + hex(16));
    made.put("TWILIO_AUTH_TOKEN", hex(16));
    made.put("SENDGRID_API_KEY", "SG." + hex(11) + "." + hex(20));
    made.put("OPENAI_API_KEY", "sandbox-" + hex(16));
    made.put("BOULEVARD_API_KEY", hex(16));
    made.put("BOULEVARD_API_SECRET", base64(bytes(32)));
    made.putAll(mailKeys());
    return made;
  }

  /** A P-256 pair, as SendGrid signs its event webhook with: public as SPKI, private as PKCS #8. */
  static Map<String, String> mailKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
      var pair = generator.generateKeyPair();
      return Map.of(
          Secrets.MAIL_PUBLIC_KEY, base64(pair.getPublic().getEncoded()),
          Secrets.MAIL_PRIVATE_KEY, base64(pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no P-256", e);
    }
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String hex(int count) {
    return HexFormat.of().formatHex(bytes(count));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
