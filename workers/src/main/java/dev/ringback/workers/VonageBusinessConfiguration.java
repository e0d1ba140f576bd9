package dev.ringback.workers;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.detection.vonage.VonageBusinessGateway;
import dev.ringback.activities.detection.vonage.VonageEvents;
import dev.ringback.activities.detection.vonage.VonageWebhooks;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.Records;
import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of Vonage Business Communications. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.vonage-business.client-id:}'.isBlank()")
class VonageBusinessConfiguration {

  @Bean
  VonageBusinessGateway vonageBusiness(
      VonageBusinessSettings settings, HttpClient http, Clock clock) {
    return new VonageBusinessGateway(
        WorkerSettings.base(settings.apiBaseUrl()),
        settings.clientId(),
        settings.clientSecret(),
        new VendorHttp("Vonage Business", http),
        clock);
  }

  @Bean
  SyncSource vonageBusinessWebhooks(
      VonageBusinessGateway vonage,
      VonageBusinessSettings settings,
      WorkerSettings worker,
      Clock clock) {
    return new VonageWebhooks(
        vonage, settings.seats(), worker.publicUrl(), settings.signingKey(), clock);
  }

  @Bean
  SyncSource vonageBusinessEvents(
      VonageBusinessGateway vonage, VonageBusinessSettings settings, Records records, Clock clock) {
    return new VonageEvents(vonage, settings.seats(), records.inbox(), records.cursors(), clock);
  }
}
