package dev.ringback.starter.detection.vonage;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.workflows.detection.PhoneSystem;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the Voice API's news of legs over; one handler for new calls and one for their events. */
final class VoiceHandler implements InboxHandler {
  static final String CALLS = "vonage.voice.call";
  static final String EVENTS = "vonage.voice.event";

  private final String source;
  private final CallLegs legs;

  private VoiceHandler(String source, CallLegs legs) {
    this.source = source;
    this.legs = legs;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    Optional<VoiceNews> told =
        source.equals(CALLS)
            ? Optional.of(VoiceNews.call(entry.body(), entry.at()))
            : VoiceNews.event(entry.body(), entry.at());
    return told.flatMap(news ->
            news.news()
                .map(leg ->
                    legs.take(PhoneSystem.VONAGE_VOICE, news.conversation(), leg, entry.at())))
        .orElseGet(() -> new Handling.SetAside("tells of no leg"));
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression(VonageVoiceSettings.SET_UP)
  static class Handlers {
    @Bean
    InboxHandler vonageVoiceCalls(CallLegs legs) {
      return new VoiceHandler(CALLS, legs);
    }

    @Bean
    InboxHandler vonageVoiceEvents(CallLegs legs) {
      return new VoiceHandler(EVENTS, legs);
    }
  }
}
