package dev.ringback.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerSettingsTest {

  private static WorkerSettings settings(String key, String url) {
    return new WorkerSettings(
        "keys.json",
        "https://ringback.example",
        url,
        "AC1",
        "t0ken",
        "",
        "SG.1",
        "",
        "k",
        "m",
        "",
        "",
        "b",
        key,
        "");
  }

  @Test
  void namesEveryMissingSetting() {
    assertThatThrownBy(
            () -> new WorkerSettings("", "", "", "", "", "", "", "", "", "", "", "", "", "", ""))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "RINGBACK_KEYS",
            "RINGBACK_PUBLIC_URL",
            "TWILIO_ACCOUNT_SID",
            "TWILIO_AUTH_TOKEN",
            "SENDGRID_API_KEY",
            "OPENAI_API_KEY",
            "OPENAI_MODEL",
            "BOULEVARD_API_KEY",
            "BOULEVARD_API_SECRET")
        .hasMessageNotContaining("TWILIO_API_BASE_URL");
  }

  @Test
  void namesAnAddressThatIsNone() {
    assertThatThrownBy(() -> settings("c2VjcmV0", "api.twilio.com"))
        .hasMessageContaining("TWILIO_API_BASE_URL");
  }

  @Test
  void showsNoSecretInText() {
    assertThat(settings("c2VjcmV0", "").toString())
        .doesNotContain("c2VjcmV0")
        .doesNotContain("t0ken");
  }

  @Test
  void keepsAPathPrefix() {
    assertThat(
            WorkerSettings.base(
                settings("c2VjcmV0", "http://127.0.0.1:7402/twilio").twilioApiBaseUrl()))
        .hasToString("http://127.0.0.1:7402/twilio");
    assertThat(WorkerSettings.base("")).isNull();
  }

  @Test
  void takesAnAddressOfBoulevardsAdminApiWithThePlaceOfTheBusiness() {
    String address = "https://dashboard.boulevard.io/api/2020-01/{businessId}/admin";
    assertThat(admin(address).boulevardAdminApiUrl()).isEqualTo(address);
    assertThatThrownBy(() -> admin("dashboard")).hasMessageContaining("BOULEVARD_ADMIN_API_URL");
  }

  private static WorkerSettings admin(String address) {
    return new WorkerSettings(
        "keys.json",
        "https://ringback.example",
        "",
        "AC1",
        "t0ken",
        "",
        "SG.1",
        "",
        "k",
        "m",
        "",
        "",
        "b",
        "c2VjcmV0",
        address);
  }

  @Test
  void explainsTheFailureToAnOperator() {
    var analysis =
        new SettingsFailureAnalyzer()
            .analyze(
                new IllegalStateException(
                    new SettingsException(List.of("TWILIO_AUTH_TOKEN is not set."))));
    assertThat(analysis).isNotNull();
    assertThat(analysis.getDescription()).contains("TWILIO_AUTH_TOKEN");
    assertThat(new SettingsFailureAnalyzer().analyze(new IllegalStateException("other"))).isNull();
  }
}
