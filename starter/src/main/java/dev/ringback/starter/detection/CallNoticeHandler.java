package dev.ringback.starter.detection;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.intake.MissedCalls;
import org.springframework.stereotype.Component;

/** Missed calls that were posted as signed JSON. */
@Component
class CallNoticeHandler implements InboxHandler {
  static final String SOURCE = "calls";

  private final MissedCalls calls;
  private final CallerHash hash;

  CallNoticeHandler(MissedCalls calls, CallerHash hash) {
    this.calls = calls;
    this.hash = hash;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    return calls.take(CallNotice.parse(entry.body()).reported(hash), entry.at());
  }
}
