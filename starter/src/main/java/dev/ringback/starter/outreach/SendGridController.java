package dev.ringback.starter.outreach;

import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** SendGrid's event webhook: a list of events, each kept under its own id. */
@RestController
class SendGridController {
  private static final Logger log = LoggerFactory.getLogger(SendGridController.class);
  private static final int LIMIT = 2 * 1024 * 1024;

  private final SendGridSignature signature;
  private final Intake intake;
  private final Clock clock;

  SendGridController(SendGridSignature signature, Intake intake, Clock clock) {
    this.signature = signature;
    this.intake = intake;
    this.clock = clock;
  }

  @PostMapping("/webhooks/sendgrid/events")
  ResponseEntity<Void> receive(
      HttpServletRequest request,
      @RequestHeader(name = SendGridSignature.SIGNATURE, required = false) @Nullable String signed,
      @RequestHeader(name = SendGridSignature.TIMESTAMP, required = false) @Nullable String time)
      throws IOException {
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    signature.verify(signed, time, delivery.body());
    SendGridDelivery events = SendGridDelivery.parse(delivery.body());
    // The body as it came, first: whatever happens to this process, no event of it is lost.
    intake
        .keep(SendGridDeliveryHandler.SOURCE, events.key(), delivery.body(), delivery.at())
        .ifPresent(kept -> {
          take(events, delivery.at());
          intake.settle(kept, new Handling.HandedOver());
        });
    return ResponseEntity.ok().build();
  }

  private void take(SendGridDelivery delivery, Instant at) {
    // While recoveries cannot be reached each event would wait: the first that does is the last.
    boolean later = false;
    for (SendGridDelivery.Event event : delivery.events()) {
      if (later) {
        intake.keep(SendGridHandler.SOURCE, event.id(), event.body(), at);
      } else {
        later =
            intake.take(SendGridHandler.SOURCE, event.id(), event.body(), at)
                == Intake.Receipt.LATER;
      }
    }
    if (delivery.unnamed() > 0) {
      log.warn("{} SendGrid events have no sg_event_id and were passed over", delivery.unnamed());
    }
  }
}
