package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.control.VendorLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of books for each system. */
@Configuration(proxyBeanMethods = false)
class RestPmsConfiguration {
  static final String VAGARO = "vagaro";
  static final String AESTHETIC_RECORD = "aesthetic-record";
  static final String PATIENTNOW = "patientnow";

  @Bean
  PracticeCatalogue practiceCatalogue() {
    return PracticeCatalogue.read();
  }

  @Bean
  Practice vagaroPractice(PracticeCatalogue practiceCatalogue, VendorLog log, Clock clock) {
    return new Practice(VAGARO, practiceCatalogue, log, clock);
  }

  @Bean
  Practice aestheticRecordPractice(
      PracticeCatalogue practiceCatalogue, VendorLog log, Clock clock) {
    return new Practice(AESTHETIC_RECORD, practiceCatalogue, log, clock);
  }

  @Bean
  Practice patientnowPractice(PracticeCatalogue practiceCatalogue, VendorLog log, Clock clock) {
    return new Practice(PATIENTNOW, practiceCatalogue, log, clock);
  }
}
