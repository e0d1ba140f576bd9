package dev.ringback.starter.detection.threecx;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.workflows.detection.PhoneSystem;
import org.springframework.stereotype.Component;

/** Reports of 3CX's call journal. */
@Component
class ThreeCxHandler implements InboxHandler {
  static final String SOURCE = "3cx";

  private final CallLegs legs;

  ThreeCxHandler(CallLegs legs) {
    this.legs = legs;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    CallReport report = CallReport.parse(entry.body());
    return legs.take(PhoneSystem.THREE_CX, report.call(), report.news(entry.at()), entry.at());
  }
}
