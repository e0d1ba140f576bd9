package dev.ringback.starter.detection;

import dev.ringback.records.detection.RequestSlots;
import dev.ringback.records.ringcentral.RingCentralLogin;
import dev.ringback.records.transport.ClientTls;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The call log, where RingCentral's API is set up. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.ringcentral.client-id:}'.isBlank()")
class RingCentralConfiguration {
  private static final String REAL = "https://platform.ringcentral.com";

  @Bean
  RingCentralCalls ringCentralCalls(RingCentralSettings settings, RequestSlots slots, Clock clock) {
    String base = settings.apiBaseUrl().isEmpty() ? REAL : settings.apiBaseUrl();
    return new RingCentralCallLog(
        new RingCentralLogin(
            URI.create(base), settings.clientId(), settings.clientSecret(), settings.jwt(), clock),
        ClientTls.http(URI.create(base).getHost()).connectTimeout(Duration.ofMillis(500)).build(),
        slots,
        clock);
  }
}
