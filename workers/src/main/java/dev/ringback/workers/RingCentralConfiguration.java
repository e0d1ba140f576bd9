package dev.ringback.workers;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.detection.RingCentralGateway;
import dev.ringback.activities.detection.RingCentralLogSync;
import dev.ringback.activities.detection.RingCentralSubscription;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.Records;
import dev.ringback.records.ringcentral.RingCentralLogin;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** RingCentral, where its API is set up. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.ringcentral.client-id:}'.isBlank()")
class RingCentralConfiguration {
  private static final String REAL = "https://platform.ringcentral.com";

  @Bean
  RingCentralGateway ringCentral(RingCentralSettings settings, HttpClient http, Clock clock) {
    String base = settings.apiBaseUrl().isEmpty() ? REAL : settings.apiBaseUrl();
    return new RingCentralGateway(
        new RingCentralLogin(
            URI.create(base), settings.clientId(), settings.clientSecret(), settings.jwt(), clock),
        new VendorHttp("RingCentral", http),
        clock);
  }

  @Bean
  SyncSource ringCentralSubscription(
      RingCentralGateway ringCentral,
      RingCentralSettings settings,
      WorkerSettings workers,
      Clock clock) {
    return new RingCentralSubscription(
        ringCentral,
        URI.create(workers.publicUrl() + "/webhooks/ringcentral"),
        settings.verificationToken(),
        clock);
  }

  @Bean
  SyncSource ringCentralCallLog(RingCentralGateway ringCentral, Records records, Clock clock) {
    return new RingCentralLogSync(
        ringCentral, records.cursors(), records.inbox(), records.slots(), clock);
  }
}
