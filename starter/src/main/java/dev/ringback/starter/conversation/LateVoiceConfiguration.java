package dev.ringback.starter.conversation;

import dev.ringback.starter.intake.InboxHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A handler for each moment of a call. */
@Configuration(proxyBeanMethods = false)
class LateVoiceConfiguration {
  @Bean
  InboxHandler lateAnswerHandler(VoiceDesk desk) {
    return new LateVoiceHandler(LateVoiceHandler.ANSWER, VoiceTurn::answered, desk);
  }

  @Bean
  InboxHandler lateTurnHandler(VoiceDesk desk) {
    return new LateVoiceHandler(LateVoiceHandler.TURN, VoiceTurn::spoken, desk);
  }
}
