package dev.ringback.starter;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts recoveries that only listen in place of Temporal, and a time on calls that tests pass. */
@TestConfiguration(proxyBeanMethods = false)
class Fakes {
  @Bean
  @Primary
  FakeRecoveries fakeRecoveries() {
    return new FakeRecoveries();
  }

  @Bean
  @Primary
  FakeSpeechLine fakeSpeechLine() {
    return new FakeSpeechLine();
  }

  @Bean
  @Primary
  FakeTimers fakeTimers() {
    return new FakeTimers();
  }

  @Bean
  @Primary
  FakeNotices fakeNotices() {
    return new FakeNotices();
  }

  @Bean
  @Primary
  FakeRightsWorkflows fakeRightsWorkflows() {
    return new FakeRightsWorkflows();
  }

  @Bean
  @Primary
  FakeEmergencyNotices fakeEmergencyNotices() {
    return new FakeEmergencyNotices();
  }

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }
}
