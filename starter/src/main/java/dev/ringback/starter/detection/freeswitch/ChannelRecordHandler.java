package dev.ringback.starter.detection.freeswitch;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import org.springframework.stereotype.Component;

/** Call records that FreeSWITCH posted. */
@Component
class ChannelRecordHandler implements InboxHandler {
  static final String SOURCE = "freeswitch.cdr";

  private final FreeSwitchLegs legs;

  ChannelRecordHandler(FreeSwitchLegs legs) {
    this.legs = legs;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    return legs.take(ChannelRecord.parse(entry.body()).leg(entry.at()), entry.at());
  }
}
