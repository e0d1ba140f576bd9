package dev.ringback.starter.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.starter.access.AccessSettings.Oidc;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessSettingsTest {

  @Test
  void letsASessionRestForLessButNotForLonger() {
    assertThatCode(() -> settings(Duration.ofMinutes(5), oidc("", "", "")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> settings(Duration.ofMinutes(16), oidc("", "", "")))
        .hasMessageContaining("RINGBACK_SESSION_IDLE");
    assertThatThrownBy(() -> settings(Duration.ZERO, oidc("", "", "")))
        .hasMessageContaining("RINGBACK_SESSION_IDLE");
  }

  @ParameterizedTest
  @CsvSource({
    "http://id.example.com,c,s,RINGBACK_OIDC_ISSUER",
    "http://127.0.0.1.example.com,c,s,RINGBACK_OIDC_ISSUER",
    "https://id.example.com,'',s,RINGBACK_OIDC_CLIENT_ID",
    "https://id.example.com,c,'',RINGBACK_OIDC_CLIENT_SECRET"
  })
  void asksForAWholeProvider(String issuer, String client, String secret, String named) {
    assertThatThrownBy(() -> settings(Duration.ofMinutes(15), oidc(issuer, client, secret)))
        .hasMessageContaining(named);
  }

  @Test
  void takesAProviderOverHttps() {
    assertThatCode(() -> settings(Duration.ofMinutes(15), oidc("https://id.example.com", "c", "s")))
        .doesNotThrowAnyException();
  }

  private static AccessSettings settings(Duration idle, Oidc oidc) {
    return new AccessSettings(idle, 20, 6000, oidc);
  }

  private static Oidc oidc(String issuer, String client, String secret) {
    return new Oidc(issuer, client, secret, "ringback_role", "ringback_clinic", "mfa");
  }
}
