package dev.ringback.starter.detection;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.intake.MissedCalls;
import org.springframework.stereotype.Component;

/** Missed calls of RingCentral. */
@Component
class RingCentralHandler implements InboxHandler {
  static final String SOURCE = "ringcentral";

  private final MissedCalls calls;
  private final CallerHash hash;

  RingCentralHandler(MissedCalls calls, CallerHash hash) {
    this.calls = calls;
    this.hash = hash;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  // A notification may tell of several callers; each has an entry of its own under its event id.
  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    return RingCentralNotification.parse(entry.body()).missed(hash, entry.at()).stream()
        .filter(call -> call.event().value().equals(entry.key()))
        .findFirst()
        .map(call -> calls.take(call, entry.at()))
        .orElseGet(() -> new Handling.SetAside("tells of no missed call"));
  }
}
