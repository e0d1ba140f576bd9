package dev.ringback.workers;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Vagaro, for installations that have credentials for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.vagaro.client-id:}'.isBlank()")
class VagaroConfiguration {

  @Bean
  PracticeManagement vagaro(RestSystems systems, VagaroSettings settings) {
    return systems.connect(
        PracticeSystem.Kind.VAGARO,
        settings.apiBaseUrl(),
        Map.of("clientId", settings.clientId(), "clientSecret", settings.clientSecret()));
  }
}
