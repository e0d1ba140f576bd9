package dev.ringback.workers;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.staff.StaffConfirmedPractice;
import dev.ringback.records.Records;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the clinic's people; it needs no credentials. */
@Configuration(proxyBeanMethods = false)
class StaffConfirmedConfiguration {

  @Bean
  PracticeManagement staffConfirmed(Records records, Clock clock) {
    return new StaffConfirmedPractice(records.requests(), records.contacts(), clock);
  }
}
