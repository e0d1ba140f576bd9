package dev.ringback.starter.booking;

import dev.ringback.records.Records;
import dev.ringback.records.booking.AppointmentNews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Boulevard's webhook, where its secret is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.boulevard.api-secret:}'.isBlank()")
@EnableConfigurationProperties(BoulevardSettings.class)
class BoulevardConfiguration {

  @Bean
  BoulevardSignature boulevardSignature(BoulevardSettings settings) {
    return new BoulevardSignature(settings.apiSecret());
  }

  @Bean
  BoulevardHandler boulevardHandler(Records records) {
    return new BoulevardHandler(new AppointmentNews(records.appointments()), records.clinics());
  }
}
