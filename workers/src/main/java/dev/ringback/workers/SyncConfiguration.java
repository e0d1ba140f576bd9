package dev.ringback.workers;

import dev.ringback.activities.clinic.SyncActivitiesImpl;
import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.workflows.clinic.SyncActivities;
import io.temporal.client.schedules.ScheduleClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The systems that are asked for news: whichever vendors are set up add theirs. */
@Configuration(proxyBeanMethods = false)
class SyncConfiguration {

  @Bean
  SyncActivities syncActivities(ObjectProvider<SyncSource> sources) {
    return new SyncActivitiesImpl(sources.stream().toList());
  }

  @Bean
  SyncSchedules syncSchedules(ScheduleClient client, ObjectProvider<SyncSource> sources) {
    return new SyncSchedules(client, sources.stream().toList());
  }
}
