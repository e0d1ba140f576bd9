package dev.ringback.workers;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** PatientNow, for installations that have a key for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.patientnow.api-key:}'.isBlank()")
class PatientnowConfiguration {

  @Bean
  PracticeManagement patientnow(RestSystems systems, PatientnowSettings settings) {
    return systems.connect(
        PracticeSystem.Kind.PATIENTNOW, settings.apiBaseUrl(), Map.of("apiKey", settings.apiKey()));
  }
}
