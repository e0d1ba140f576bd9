package dev.ringback.workers;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Aesthetic Record, for installations that have a key for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.aesthetic-record.api-key:}'.isBlank()")
class AestheticRecordConfiguration {

  @Bean
  PracticeManagement aestheticRecord(RestSystems systems, AestheticRecordSettings settings) {
    return systems.connect(
        PracticeSystem.Kind.AESTHETIC_RECORD,
        settings.apiBaseUrl(),
        Map.of("apiKey", settings.apiKey()));
  }
}
