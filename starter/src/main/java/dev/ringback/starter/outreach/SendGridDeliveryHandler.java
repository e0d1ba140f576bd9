package dev.ringback.starter.outreach;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import org.springframework.stereotype.Component;

/** Deliveries whose events a starter could not keep all before it died. */
@Component
class SendGridDeliveryHandler implements InboxHandler {
  static final String SOURCE = "sendgrid.delivery";

  private final WebhookInbox inbox;

  SendGridDeliveryHandler(WebhookInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    for (SendGridDelivery.Event event : SendGridDelivery.parse(entry.body()).events()) {
      inbox.accept(SendGridHandler.SOURCE, event.id(), event.body(), entry.at());
    }
    return new Handling.HandedOver();
  }
}
