package dev.ringback.starter.detection.vonage;

import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The webhook for every seat at Vonage Business Communications: the event names its user.
 *
 * <p>Vonage waits two seconds for the 200 and tries five times more, ten seconds apart, under the
 * same delivery id. A delivery is known here by its event's user, id and state, which stays the
 * same over redeliveries, over two webhooks of one user, and where the event is asked for later.
 * Nothing signed tells the time, but an old delivery sent again is one that was taken before.
 */
@RestController
@ConditionalOnExpression(VonageBusinessSettings.SET_UP)
class VonageBusinessController {
  private static final int LIMIT = 64 * 1024;

  private final EventSignature signature;
  private final Intake intake;
  private final Clock clock;

  VonageBusinessController(VonageBusinessSettings settings, Intake intake, Clock clock) {
    this.signature = new EventSignature(settings.signingKey());
    this.intake = intake;
    this.clock = clock;
  }

  @PostMapping("/webhooks/vonage/business")
  ResponseEntity<Void> receive(
      HttpServletRequest request,
      @RequestHeader(name = EventSignature.HEADER, required = false) @Nullable String signed)
      throws IOException {
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    BusinessDelivery content = BusinessDelivery.parse(delivery.body());
    signature.verify(signed, content);
    SeatEvent event = SeatEvent.of(content.event());
    if (event.inbound()) {
      intake.take(VonageBusinessHandler.SOURCE, event.key(), delivery.body(), delivery.at());
    }
    return ResponseEntity.ok().build();
  }
}
