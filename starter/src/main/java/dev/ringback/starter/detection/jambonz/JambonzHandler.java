package dev.ringback.starter.detection.jambonz;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.PhoneSystem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Call statuses of jambonz. */
@Component
class JambonzHandler implements InboxHandler {
  static final String SOURCE = "jambonz";

  private final CallLegs legs;

  JambonzHandler(CallLegs legs) {
    this.legs = legs;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    CallStatus status = CallStatus.parse(entry.body());
    Optional<String> call = status.call();
    Optional<LegNews> news = status.news(entry.at());
    return call.isEmpty() || news.isEmpty()
        ? new Handling.SetAside("tells nothing of a call to a clinic")
        : legs.take(PhoneSystem.JAMBONZ, call.get(), news.get(), entry.at());
  }
}
