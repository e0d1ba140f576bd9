package dev.ringback.starter.detection.eightbyeight;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.workflows.detection.PhoneSystem;
import org.springframework.stereotype.Component;

/** Events of 8x8 Contact Center's stream. */
@Component
class InteractionEventHandler implements InboxHandler {
  static final String SOURCE = "8x8.events";

  private final CallLegs legs;

  InteractionEventHandler(CallLegs legs) {
    this.legs = legs;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    return InteractionEvent.read(entry.body(), entry.at())
        .map(event ->
            legs.take(PhoneSystem.EIGHT_BY_EIGHT, event.interaction(), event.news(), entry.at()))
        .orElseGet(() -> new Handling.SetAside("tells nothing of a call"));
  }
}
