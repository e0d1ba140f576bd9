package dev.ringback.starter;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts recoveries that only listen in place of Temporal. */
@TestConfiguration(proxyBeanMethods = false)
class Fakes {
  @Bean
  @Primary
  FakeRecoveries fakeRecoveries() {
    return new FakeRecoveries();
  }
}
