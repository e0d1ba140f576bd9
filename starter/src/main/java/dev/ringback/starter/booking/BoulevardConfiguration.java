package dev.ringback.starter.booking;

import dev.ringback.records.Records;
import dev.ringback.records.booking.AppointmentNews;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.starter.recovery.RecoveryOver;
import dev.ringback.workflows.booking.AppointmentChange;
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
  BoulevardHandler boulevardHandler(Records records, Recoveries recoveries) {
    AppointmentNews news =
        new AppointmentNews(
            records.appointments(),
            (episode, change) ->
                records.episodes().find(episode).ifPresent(row -> tell(recoveries, row, change)));
    return new BoulevardHandler(news, records.clinics());
  }

  private static void tell(
      Recoveries recoveries, EpisodeRepository.Row episode, AppointmentChange change) {
    try {
      recoveries.appointmentChanged(episode, change);
    } catch (RecoveryOver _) {
      // The timeline shows it.
    }
  }
}
