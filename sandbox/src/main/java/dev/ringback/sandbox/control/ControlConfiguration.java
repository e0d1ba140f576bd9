package dev.ringback.sandbox.control;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time as the sandbox sees it. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Pace pace(@Value("${sandbox.pace}") double factor) {
    return new Pace(factor);
  }
}
