package dev.ringback.starter.detection;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.PhoneSystem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls that were found in RingCentral's call log. One that was told of live is the same call. */
@Component
class RingCentralLogHandler implements InboxHandler {
  static final String SOURCE = "ringcentral.log";

  private final CallLegs legs;

  RingCentralLogHandler(CallLegs legs) {
    this.legs = legs;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    Optional<RingCentralRecord> record = RingCentralRecord.parse(entry.body());
    String session = record.map(RingCentralRecord::session).orElse(null);
    List<LegNews> news =
        record.filter(r -> !r.goesOn()).map(r -> r.news(entry.at())).orElse(List.of());
    return session == null || news.isEmpty()
        ? new Handling.SetAside("does not tell how a call went")
        : legs.take(PhoneSystem.RINGCENTRAL, session, news, entry.at());
  }
}
