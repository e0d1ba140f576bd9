package dev.ringback.starter.detection.twilio;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.intake.MissedCalls;
import dev.ringback.starter.outreach.TwilioRequest;
import org.springframework.stereotype.Component;

/** Calls that could not be handed over while the caller was there. */
@Component
class InboundCallHandler implements InboxHandler {
  static final String SOURCE = "twilio.voice.inbound";

  private final MissedCalls calls;

  InboundCallHandler(MissedCalls calls) {
    this.calls = calls;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    TwilioRequest request = TwilioRequest.of(entry.body(), entry.at());
    return calls.take(InboundCall.kept(request).reported(), entry.at());
  }
}
