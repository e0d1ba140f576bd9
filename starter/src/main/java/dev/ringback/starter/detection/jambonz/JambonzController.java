package dev.ringback.starter.detection.jambonz;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.Problem;
import dev.ringback.starter.detection.CallSignature;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The call status hook of a jambonz application. */
@RestController
class JambonzController {
  private static final String HEADER = "Jambonz-Signature";
  private static final int LIMIT = 64 * 1024;

  private final JambonzSettings settings;
  private final Intake intake;
  private final CallerHash hash;
  private final Clock clock;

  JambonzController(JambonzSettings settings, Intake intake, CallerHash hash, Clock clock) {
    this.settings = settings;
    this.intake = intake;
    this.hash = hash;
    this.clock = clock;
  }

  @PostMapping("/webhooks/jambonz")
  ResponseEntity<Void> receive(
      HttpServletRequest request,
      @RequestHeader(name = HEADER, required = false) @Nullable String signature)
      throws IOException {
    if (settings.webhookSecret().isBlank()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "jambonz is not set up here.");
    }
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    CallSignature.verify(
        HEADER, settings.webhookSecret(), signature, delivery.body(), delivery.at());
    CallStatus status = CallStatus.parse(delivery.body());
    if (status.call().isPresent() && status.news(delivery.at()).isPresent()) {
      intake.take(JambonzHandler.SOURCE, status.key(hash), delivery.body(), delivery.at());
    }
    return ResponseEntity.ok().build();
  }
}
