package dev.ringback.starter.conversation;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.outreach.EffectNews;
import dev.ringback.starter.outreach.TwilioRequest;
import org.springframework.stereotype.Component;

/** Calls of theirs that we took and that are over: their numbers report them, and the live end. */
@Component
class TakenCallHandler implements InboxHandler {
  static final String SOURCE = "twilio.voice.taken";

  private final EffectLedger ledger;
  private final EffectNews news;

  TakenCallHandler(EffectLedger ledger, EffectNews news) {
    this.ledger = ledger;
    this.news = news;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    String callSid = TwilioRequest.of(entry.body(), entry.at()).form("CallSid");
    return ledger
        .acceptedAs(callSid)
        .filter(effect -> effect.id().isAnsweredLive())
        .map(effect -> news.callOver(effect.id(), callSid, entry.at()))
        .orElseGet(() -> new Handling.SetAside("not a call we took"));
  }
}
