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
    made.put(Secrets.DATABASE_OWNER_PASSWORD, hex(24));
    made.put(Secrets.POSTGRES_PASSWORD, hex(24));
    made.put(Secrets.RINGCENTRAL_TOKEN, hex(16));
    made.put(Secrets.ASTERISK_SECRET, hex(16));
    made.put(Secrets.FREESWITCH_ESL_PASSWORD, hex(16));
    made.put(Secrets.FREESWITCH_CDR_PASSWORD, hex(16));
    made.put(Secrets.JAMBONZ_SECRET, hex(16));
    made.put(Secrets.THREECX_SECRET, hex(16));
    made.put("RINGCENTRAL_CLIENT_ID", hex(11));
    made.put("RINGCENTRAL_CLIENT_SECRET", hex(22));
    made.put("RINGCENTRAL_JWT", hex(32));
    made.put("TWILIO_ACCOUNT_SID", "AC" + hex(16));
    made.put("TWILIO_AUTH_TOKEN", hex(16));
    made.put("SENDGRID_API_KEY", "SG." + hex(11) + "." + hex(20));
    made.put("OPENAI_API_KEY", "sandbox-" + hex(16));
    made.put("BOULEVARD_API_KEY", hex(16));
    made.put("BOULEVARD_API_SECRET", base64(bytes(32)));
    made.put(Secrets.VONAGE_VOICE_KEY, hex(4));
    made.put(Secrets.VONAGE_VOICE_SECRET, hex(16));
    made.put("VONAGE_BUSINESS_CLIENT_ID", hex(14));
    made.put("VONAGE_BUSINESS_CLIENT_SECRET", hex(14));
    made.put("VONAGE_BUSINESS_SIGNING_KEY", hex(32));
    made.put("VONAGE_BUSINESS_USERS", seats());
    made.put("EIGHT_BY_EIGHT_API_KEY", "eght_" + hex(16));
    made.put("EIGHT_BY_EIGHT_USERNAME", "ringback");
    made.put("EIGHT_BY_EIGHT_PASSWORD", hex(16));
    made.put("EIGHT_BY_EIGHT_PBX_ID", "lumenpbx");
    made.put("EIGHT_BY_EIGHT_TIME_ZONE", "America/Chicago");
    made.put("EIGHT_BY_EIGHT_STREAM_API_KEY", "eght_" + hex(16));
    made.put("EIGHT_BY_EIGHT_STREAM_TENANT", "lumen");
    made.put("NEXTECH_CLIENT_ID", hex(16));
    made.put("NEXTECH_USERNAME", "ringback@practice.example");
    made.put("NEXTECH_PASSWORD", hex(16));
    made.put("NEXTECH_RESOURCE", "https://select.nextech-api.com/api");
    made.put("VAGARO_CLIENT_ID", hex(8));
    made.put("VAGARO_CLIENT_SECRET", hex(24));
    made.put("AESTHETIC_RECORD_API_KEY", hex(20));
    made.put("PATIENTNOW_API_KEY", hex(20));
    made.putAll(mailKeys());
    return made;
  }

  /** Phones at the demo clinic's desks: two in Austin, which ring together, and one in Dallas. */
  private static String seats() {
    return "["
        + String.join(
            ",",
            seat("522078", "austin.desk", "+15125550101"),
            seat("522079", "austin.back.office", "+15125550101"),
            seat("522080", "dallas.desk", "+12145550101"))
        + "]";
  }

  private static String seat(String userId, String name, String line) {
    return "{\"userId\":\"%s\",\"username\":\"%s\",\"password\":\"%s\",\"line\":\"%s\"}"
        .formatted(userId, name, hex(8), line);
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
