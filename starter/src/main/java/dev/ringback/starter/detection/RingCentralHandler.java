package dev.ringback.starter.detection;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.detection.CallWatch.Verdict;
import dev.ringback.workflows.detection.PhoneSystem;
import org.springframework.stereotype.Component;

/** What RingCentral tells of calls while they go on. */
@Component
class RingCentralHandler implements InboxHandler {
  static final String SOURCE = "ringcentral";

  private final CallLegs legs;
  private final RingCentralConfirmation confirmation;

  RingCentralHandler(CallLegs legs, RingCentralConfirmation confirmation) {
    this.legs = legs;
    this.confirmation = confirmation;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    RingCentralNotification notification = RingCentralNotification.parse(entry.body());
    String session = notification.session();
    try {
      return legs.take(PhoneSystem.RINGCENTRAL, session, notification.news(entry.at()), entry.at());
    } catch (RecoveriesUnavailable e) {
      if (legs.verdict(PhoneSystem.RINGCENTRAL, session) instanceof Verdict.Unsettled) {
        confirmation.begin(session, entry.at());
      }
      throw e;
    }
  }
}
