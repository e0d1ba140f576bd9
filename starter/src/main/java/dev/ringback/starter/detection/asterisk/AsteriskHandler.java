package dev.ringback.starter.detection.asterisk;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.detection.socket.KeptNews;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.workflows.detection.PhoneSystem;
import org.springframework.stereotype.Component;

/** News from Asterisk's manager interface. */
@Component
class AsteriskHandler implements InboxHandler {
  static final String SOURCE = "asterisk.ami";

  private final CallLegs legs;

  AsteriskHandler(CallLegs legs) {
    this.legs = legs;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    KeptNews kept = KeptNews.read(entry.body());
    return legs.take(PhoneSystem.ASTERISK, kept.call(), kept.news(), entry.at());
  }
}
