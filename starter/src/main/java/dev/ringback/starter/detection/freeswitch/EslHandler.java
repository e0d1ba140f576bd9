package dev.ringback.starter.detection.freeswitch;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import org.springframework.stereotype.Component;

/** Events of FreeSWITCH's event socket. */
@Component
class EslHandler implements InboxHandler {
  static final String SOURCE = "freeswitch.esl";

  private final FreeSwitchLegs legs;

  EslHandler(FreeSwitchLegs legs) {
    this.legs = legs;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    return EslEvent.parse(entry.body())
        .flatMap(event -> event.leg(entry.at()))
        .map(leg -> legs.take(leg, entry.at()))
        .orElseGet(() -> new Handling.SetAside("no end of a leg"));
  }
}
