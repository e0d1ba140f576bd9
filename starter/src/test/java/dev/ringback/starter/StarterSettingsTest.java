package dev.ringback.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StarterSettingsTest {
  private final Map<String, String> properties =
      new HashMap<>(
          Map.of(
              "ringback.keys", "keys.json",
              "ringback.public-url", "https://ringback.example.com/base",
              "ringback.api-token", "api-token-for-tests-0001",
              "ringback.codec-token", "codec-token-for-tests-01",
              "ringback.twilio-auth-token", "t",
              "ringback.sendgrid-webhook-public-key", "k",
              "ringback.webhook-secret", "s"));

  @Test
  void takesAFullSet() {
    assertThat(bind().publicUrl()).isEqualTo("https://ringback.example.com/base");
    assertThat(bind().waitSpeed()).isEqualTo(1);
  }

  @Test
  void namesEveryMissingSettingAtOnce() {
    properties.clear();

    assertThatThrownBy(this::bind)
        .rootCause()
        .hasMessageContainingAll(
            "RINGBACK_KEYS",
            "RINGBACK_PUBLIC_URL is not set",
            "RINGBACK_API_TOKEN is not set",
            "RINGBACK_CODEC_TOKEN is not set",
            "TWILIO_AUTH_TOKEN",
            "SENDGRID_WEBHOOK_PUBLIC_KEY");
  }

  @Test
  void refusesShortTokensWithoutShowingThem() {
    properties.put("ringback.api-token", "hunter2");

    assertThatThrownBy(this::bind)
        .rootCause()
        .hasMessageContaining("RINGBACK_API_TOKEN is too short")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void refusesOneTokenForTwoPurposes() {
    properties.put("ringback.codec-token", "api-token-for-tests-0001");

    assertThatThrownBy(this::bind).rootCause().hasMessageContaining("two different tokens");
  }

  @Test
  void refusesAPublicUrlThatEndsInASlash() {
    properties.put("ringback.public-url", "https://ringback.example.com/");

    assertThatThrownBy(this::bind).rootCause().hasMessageContaining("RINGBACK_PUBLIC_URL");
  }

  @Test
  void showsAnOperatorTheSettingsAndNotAStackTrace() {
    properties.remove("ringback.keys");
    Exception failure = null;
    try {
      bind();
    } catch (Exception e) {
      failure = e;
    }

    var analysis = new StartUpFailureAnalyzer().analyze(failure);

    assertThat(analysis.getDescription()).startsWith("RINGBACK_KEYS is not set");
  }

  @Test
  void namesMissingSettingsBeforeItAsksTheDatabase() {
    var application = new SpringApplication(StarterApplication.class);

    assertThatThrownBy(() ->
            application.run(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                "--RINGBACK_API_TOKEN=short"))
        .rootCause()
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("RINGBACK_API_TOKEN is too short");
  }

  @Test
  void showsAnOperatorThatTheDatabaseDoesNotAnswer() {
    var failure = new IllegalStateException(new SQLException("refused", "08001"));

    assertThat(new StartUpFailureAnalyzer().analyze(failure).getAction()).contains("DATABASE_URL");
    assertThat(new StartUpFailureAnalyzer().analyze(new IllegalStateException("other"))).isNull();
  }

  @Test
  void showsAnOperatorEveryProblemOfTheClinicFiles() {
    var failure =
        new IllegalStateException(
            new ClinicFileException(
                List.of(
                    new ClinicFile.Problem("a.yaml", "locations[0].zone", "is no zone", "use one"),
                    new ClinicFile.Problem("b.yaml", "name", "is missing", "write it"))));

    var analysis = new StartUpFailureAnalyzer().analyze(failure);

    assertThat(analysis.getDescription())
        .contains(
            "a.yaml, locations[0].zone: is no zone; use one", "b.yaml, name: is missing; write it");
  }

  private StarterSettings bind() {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("ringback", StarterSettings.class);
  }
}
