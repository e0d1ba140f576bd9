package dev.ringback.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.clinic.ClinicRepository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The starter as it is deployed, with nothing in place of Temporal: nothing listens there. */
class OutageTest {

  @Test
  void keepsWebhooksWithoutTemporalAndRefusesThemWithoutTheDatabase() throws Exception {
    EmbeddedPostgres database = TestSettings.startDatabase();
    try (ConfigurableApplicationContext starter = start(database)) {
      starter.getBean(ClinicRepository.class).apply(Lumen.clinic());
      var http =
          new Http(Integer.parseInt(starter.getEnvironment().getProperty("local.server.port")));

      Instant before = Instant.now();
      assertThat(missedCall(http, "s-1").statusCode()).isEqualTo(200);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));

      database.close();
      var refused = missedCall(http, "s-2");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    } finally {
      database.close();
    }
  }

  private static HttpResponse<String> missedCall(Http http, String session) {
    return http.post(
        "/webhooks/ringcentral",
        """
        {"body":{"telephonySessionId":"%s","parties":[{"direction":"Inbound","missedCall":true,
         "from":{"phoneNumber":"+15125551234"},"to":{"phoneNumber":"%s"}}]}}
        """
            .formatted(session, Lumen.LINE),
        "Verification-Token",
        TestSettings.RINGCENTRAL_TOKEN);
  }

  private static ConfigurableApplicationContext start(EmbeddedPostgres database) {
    var application = new SpringApplication(StarterApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    String[] arguments =
        TestSettings.with(database).entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return application.run(arguments);
  }
}
