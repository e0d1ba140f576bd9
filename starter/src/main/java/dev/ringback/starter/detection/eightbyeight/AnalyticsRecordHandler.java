package dev.ringback.starter.detection.eightbyeight;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.intake.MissedCalls;
import org.springframework.stereotype.Component;

/** Calls that the workers found in 8x8 Work's analytics. */
@Component
class AnalyticsRecordHandler implements InboxHandler {
  private final MissedCalls calls;
  private final CallerHash hash;

  AnalyticsRecordHandler(MissedCalls calls, CallerHash hash) {
    this.calls = calls;
    this.hash = hash;
  }

  @Override
  public String source() {
    return "8x8.calls";
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    return calls.take(AnalyticsRecord.parse(entry.body()).reported(hash), entry.at());
  }
}
