package dev.ringback.records.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TransportRulesTest {
  private static final ListenerTls PLAIN = new ListenerTls("", "");
  private static final TemporalTls OPEN = new TemporalTls("", "", "", "", "");
  private static final TemporalTls MUTUAL = new TemporalTls("c.pem", "c.key", "", "", "");

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.7", "clinic.example"})
  void aListenerOffLoopbackNeedsACertificate(String address) {
    assertThat(new TransportRules().listener("SERVER_ADDRESS", address, PLAIN).problems())
        .singleElement()
        .asString()
        .contains("SERVER_ADDRESS", "RINGBACK_TLS_CERTIFICATE", "RINGBACK_TLS_PRIVATE_KEY");
    var certified = new ListenerTls("a.pem", "a.key");
    assertThat(new TransportRules().listener("SERVER_ADDRESS", address, certified).problems())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.0.1", "::1", "localhost"})
  void aListenerOnLoopbackMayBePlain(String address) {
    assertThat(new TransportRules().listener("SERVER_ADDRESS", address, PLAIN).problems())
        .isEmpty();
  }

  @Test
  void aCertificateWithoutItsKeyIsRefusedAnywhere() {
    var half = new ListenerTls("a.pem", "");
    assertThat(new TransportRules().listener("SERVER_ADDRESS", "127.0.0.1", half).problems())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.vendor.example",
        "HTTP://10.0.0.7/v1",
        "ws://stream.vendor.example",
        "http://localhost.evil.example",
        "https://a.example,http://b.example"
      })
  void aPlainAddressOffLoopbackIsRefusedByItsVariable(String address) {
    assertThat(
            new TransportRules()
                .setting("ringback.twilio-api-base-url", "${TWILIO_API_BASE_URL:}", address)
                .problems())
        .singleElement()
        .asString()
        .startsWith("TWILIO_API_BASE_URL ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.vendor.example",
        "http://127.0.0.1:7402/twilio",
        "http://[::1]:7402",
        "wss://stream.vendor.example",
        "http://127.0.0.1:7404,http://localhost:7404",
        "a secret"
      })
  void otherSettingsPass(String value) {
    assertThat(new TransportRules().setting("ringback.x", value, value).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/ringback",
        "jdbc:postgresql://db.example/ringback?sslmode=require",
        "jdbc:postgresql://127.0.0.1,db.example:5433/ringback",
        "jdbc:postgresql://db.example/ringback?sslmode=verify-full"
            + "&sslfactory=org.postgresql.ssl.NonValidatingFactory"
      })
  void aDatabaseElsewhereIsVerified(String url) {
    assertThat(new TransportRules().database(url).problems())
        .singleElement()
        .asString()
        .contains("DATABASE_URL", "sslmode=verify-full");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:7406/ringback",
        "jdbc:postgresql://[::1]:5432/ringback",
        "jdbc:postgresql:ringback",
        "jdbc:postgresql://db.example/ringback?sslmode=verify-full&sslrootcert=/ca.pem"
      })
  void aDatabaseThatIsHereOrVerifiedPasses(String url) {
    assertThat(new TransportRules().database(url).problems()).isEmpty();
  }

  @Test
  void temporalElsewhereIsEncryptedAndKnowsWhoCalls() {
    assertThat(new TransportRules().temporal("temporal.example:7233", OPEN).problems())
        .singleElement()
        .asString()
        .contains("TEMPORAL_ADDRESS", "TEMPORAL_TLS_CERTIFICATE", "TEMPORAL_TLS_KEY");
    assertThat(new TransportRules().temporal("temporal.example:7233", MUTUAL).problems()).isEmpty();
    assertThat(new TransportRules().temporal("127.0.0.1:7403", OPEN).problems()).isEmpty();
  }

  @Test
  void namesTheHostsThatMaySpeakTls12AndNoOthers() {
    var older = OlderHosts.of(Map.of("RINGBACK_TLS12_HOSTS", " Old.Vendor.example ,"));
    assertThat(older.include("old.vendor.EXAMPLE")).isTrue();
    assertThat(older.include("vendor.example")).isFalse();
    assertThat(OlderHosts.of(Map.of()).names()).isEmpty();
  }
}
