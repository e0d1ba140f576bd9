package dev.ringback.sandbox.nextech;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The practice. */
@Configuration(proxyBeanMethods = false)
class NextechConfiguration {
  @Bean
  PracticeCatalogue nextechCatalogue() {
    return PracticeCatalogue.read();
  }
}
