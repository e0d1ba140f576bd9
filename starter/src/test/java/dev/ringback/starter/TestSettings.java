package dev.ringback.starter;

import dev.ringback.records.crypto.Keys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of a starter under test, and the other halves of its secrets. */
public final class TestSettings {
  public static final String PUBLIC_URL = "https://ringback.example.com";
  public static final String API_TOKEN = "api-token-for-tests-0001";
  public static final String CODEC_TOKEN = "codec-token-for-tests-01";
  public static final String TWILIO_TOKEN = "12345";
  public static final String RINGCENTRAL_TOKEN = "rc-verification-token";
  public static final String WEBHOOK_SECRET = "webhook-secret-for-tests";
  public static final String BOULEVARD_SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  public static final String VONAGE_KEY = "a1b2c3d";
  public static final String VONAGE_SECRET = "signature-secret-for-tests-0123456789";
  public static final String VONAGE_SIGNING_KEY = "vonage-signing-key-for-tests";

  /** Users 11 and 12 answer the clinic's line, 13 another one of nobody's. */
  public static final String VONAGE_USERS =
      "[{\"userId\":\"11\",\"line\":\"+15125550101\"},{\"userId\":\"12\",\"line\":\"+15125550101\"},"
          + "{\"userId\":\"13\",\"line\":\"+15125559999\"}]";

  public static final String FREESWITCH_PASSWORD = "cdr-password";
  public static final String JAMBONZ_SECRET = "jambonz-secret";
  public static final String THREECX_SECRET = "3cx-secret";
  public static final String UI = "http://127.0.0.1:7404";
  public static final KeyPair SENDGRID = ecKeys();

  private static final Path KEYS = keyFile();

  private TestSettings() {}

  /** A database server of its own; the first start unpacks it. */
  public static EmbeddedPostgres startDatabase() {
    try {
      return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Map<String, String> with(EmbeddedPostgres database) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.datasource.url", database.getJdbcUrl("postgres", "postgres"));
    settings.put("spring.datasource.username", "postgres");
    settings.put("spring.temporal.connection.target", "127.0.0.1:1"); // nothing listens there
    settings.put("server.port", "0");
    settings.put("RINGBACK_KEYS", KEYS.toString());
    settings.put("RINGBACK_PUBLIC_URL", PUBLIC_URL);
    settings.put("RINGBACK_API_TOKEN", API_TOKEN);
    settings.put("RINGBACK_CODEC_TOKEN", CODEC_TOKEN);
    settings.put("TWILIO_AUTH_TOKEN", TWILIO_TOKEN);
    settings.put("RINGCENTRAL_VERIFICATION_TOKEN", RINGCENTRAL_TOKEN);
    settings.put("RINGBACK_WEBHOOK_SECRET", WEBHOOK_SECRET);
    settings.put("VONAGE_VOICE_API_KEY", VONAGE_KEY);
    settings.put("VONAGE_VOICE_SIGNATURE_SECRET", VONAGE_SECRET);
    settings.put("VONAGE_BUSINESS_SIGNING_KEY", VONAGE_SIGNING_KEY);
    settings.put("VONAGE_BUSINESS_USERS", VONAGE_USERS);
    settings.put("FREESWITCH_CDR_PASSWORD", FREESWITCH_PASSWORD);
    settings.put("JAMBONZ_WEBHOOK_SECRET", JAMBONZ_SECRET);
    settings.put("THREECX_WEBHOOK_SECRET", THREECX_SECRET);
    settings.put(
        "SENDGRID_WEBHOOK_PUBLIC_KEY",
        Base64.getEncoder().encodeToString(SENDGRID.getPublic().getEncoded()));
    settings.put(
        "SENDGRID_INBOUND_PUBLIC_KEY",
        Base64.getEncoder().encodeToString(SENDGRID.getPublic().getEncoded()));
    settings.put("BOULEVARD_API_SECRET", BOULEVARD_SECRET);
    settings.put("RINGBACK_SIGN_INS_PER_MINUTE", "100000");
    settings.put("RINGBACK_REQUESTS_PER_MINUTE", "100000");
    settings.put("ringback.sweep-every", "200ms");
    settings.put("ringback.sweep-after", "1s");
    return settings;
  }

  /** Settings without a running starter. */
  public static StarterSettings settings(String clinics, Duration handOver, Duration voice) {
    return new StarterSettings(
        "keys.json",
        PUBLIC_URL,
        API_TOKEN,
        CODEC_TOKEN,
        List.of(),
        clinics,
        1,
        TWILIO_TOKEN,
        "key",
        "",
        WEBHOOK_SECRET,
        handOver,
        voice,
        true,
        Duration.ofSeconds(3),
        Duration.ofSeconds(15));
  }

  private static Path keyFile() {
    try {
      Path file = Files.createTempDirectory("ringback-keys").resolve("keys.json");
      Keys.createIfAbsent(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyPair ecKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
