package dev.ringback.workers;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.nextech.NextechCredentials;
import dev.ringback.activities.booking.nextech.NextechPracticeManagement;
import dev.ringback.activities.outreach.VendorHttp;
import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to Nextech Select, where a client id is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.nextech.client-id:}'.isBlank()")
class NextechConfiguration {

  @Bean
  PracticeManagement nextech(NextechSettings settings, HttpClient http, Clock clock) {
    return new NextechPracticeManagement(
        WorkerSettings.base(settings.apiBaseUrl()),
        WorkerSettings.base(settings.tokenUrl()),
        new NextechCredentials(
            settings.clientId(), settings.username(), settings.password(), settings.resource()),
        new VendorHttp("Nextech", http),
        clock);
  }
}
