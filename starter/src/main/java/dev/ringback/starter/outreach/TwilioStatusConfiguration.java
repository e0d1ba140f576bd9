package dev.ringback.starter.outreach;

import dev.ringback.starter.intake.InboxHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A handler for each kind of status callback. */
@Configuration(proxyBeanMethods = false)
class TwilioStatusConfiguration {
  @Bean
  InboxHandler callStatusHandler(EffectNews news) {
    return new TwilioStatusHandler(TwilioStatus.Of.CALL, news);
  }

  @Bean
  InboxHandler messageStatusHandler(EffectNews news) {
    return new TwilioStatusHandler(TwilioStatus.Of.MESSAGE, news);
  }
}
