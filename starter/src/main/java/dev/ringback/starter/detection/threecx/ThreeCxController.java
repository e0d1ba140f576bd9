package dev.ringback.starter.detection.threecx;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.Problem;
import dev.ringback.starter.Tokens;
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

/** Where our CRM template for 3CX posts. 3CX signs nothing: the template sends a secret. */
@RestController
class ThreeCxController {
  private static final String HEADER = "Ringback-Secret";
  private static final int LIMIT = 64 * 1024;

  private final ThreeCxSettings settings;
  private final Intake intake;
  private final CallerHash hash;
  private final Clock clock;

  ThreeCxController(ThreeCxSettings settings, Intake intake, CallerHash hash, Clock clock) {
    this.settings = settings;
    this.intake = intake;
    this.hash = hash;
    this.clock = clock;
  }

  @PostMapping("/webhooks/3cx")
  ResponseEntity<Void> receive(
      HttpServletRequest request,
      @RequestHeader(name = HEADER, required = false) @Nullable String secret)
      throws IOException {
    if (settings.webhookSecret().isBlank()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "3CX is not set up here.");
    }
    if (secret == null) {
      throw Problem.of(HttpStatus.UNAUTHORIZED, "The header " + HEADER + " is missing.");
    }
    if (!Tokens.same(settings.webhookSecret(), secret)) {
      throw Problem.of(HttpStatus.FORBIDDEN, "The header " + HEADER + " is wrong.");
    }
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    CallReport report = CallReport.parse(delivery.body());
    if (report.isToTheClinic()) {
      intake.take(ThreeCxHandler.SOURCE, report.key(hash), delivery.body(), delivery.at());
    }
    return ResponseEntity.ok().build();
  }
}
