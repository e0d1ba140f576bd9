package dev.ringback.starter.detection;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.Problem;
import dev.ringback.starter.StarterSettings;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.MissedCalls;
import dev.ringback.starter.intake.ReportedCall;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The webhook for any system that can post signed JSON. */
@RestController
class CallNoticeController {
  private static final int LIMIT = 64 * 1024;

  private final StarterSettings settings;
  private final Intake intake;
  private final MissedCalls calls;
  private final CallerHash hash;
  private final Clock clock;

  CallNoticeController(
      StarterSettings settings, Intake intake, MissedCalls calls, CallerHash hash, Clock clock) {
    this.settings = settings;
    this.intake = intake;
    this.calls = calls;
    this.hash = hash;
    this.clock = clock;
  }

  @PostMapping(path = "/webhooks/calls", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> receive(
      HttpServletRequest request,
      @RequestHeader(name = CallSignature.HEADER, required = false) @Nullable String signature)
      throws IOException {
    if (settings.webhookSecret().isBlank()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "This webhook is not set up here.");
    }
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    CallSignature.verify(
        CallSignature.HEADER, settings.webhookSecret(), signature, delivery.body(), delivery.at());
    ReportedCall call = CallNotice.parse(delivery.body()).reported(hash);
    // Also a call to a number nobody has: that it came is kept, with the reason it was set aside.
    intake.take(CallNoticeHandler.SOURCE, call.event().value(), delivery.body(), delivery.at());
    if (calls.line(call.to()).isEmpty()) {
      throw Problem.of(
          HttpStatus.NOT_FOUND, "No clinic has the number in to. Add it to a location's lines.");
    }
    return ResponseEntity.ok().build();
  }
}
