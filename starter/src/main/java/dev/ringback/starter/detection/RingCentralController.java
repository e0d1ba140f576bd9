package dev.ringback.starter.detection;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.Problem;
import dev.ringback.starter.StarterSettings;
import dev.ringback.starter.Tokens;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * RingCentral's webhook. RingCentral signs nothing: it sends the subscription's token. A handshake
 * is a request without a body.
 */
@RestController
class RingCentralController {
  private static final int LIMIT = 256 * 1024;
  private static final int LONGEST_ECHO = 256; // the whole answer may have 1024 bytes

  private final StarterSettings settings;
  private final Intake intake;
  private final CallerHash hash;
  private final Clock clock;

  RingCentralController(StarterSettings settings, Intake intake, CallerHash hash, Clock clock) {
    this.settings = settings;
    this.intake = intake;
    this.hash = hash;
    this.clock = clock;
  }

  @PostMapping("/webhooks/ringcentral")
  ResponseEntity<Void> receive(
      HttpServletRequest request,
      @RequestHeader(name = "Validation-Token", required = false) @Nullable String validation,
      @RequestHeader(name = "Verification-Token", required = false) @Nullable String verification)
      throws IOException {
    if (settings.ringcentralVerificationToken().isBlank()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "RingCentral is not set up here.");
    }
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    if (validation != null && delivery.body().length == 0) {
      return handshake(validation);
    }
    verify(verification == null ? validation : verification);
    RingCentralNotification notification = RingCentralNotification.parse(delivery.body());
    if (notification.tellsOfACall()) {
      String call = notification.session();
      // Not by uuid alone: whoever reads the inbox wants to see what belongs together.
      String told = Objects.requireNonNullElseGet(notification.uuid(), () -> text(delivery.body()));
      intake.take(
          RingCentralHandler.SOURCE,
          "rc." + call + "." + hash.of("ringcentral.notification", told),
          delivery.body(),
          delivery.at());
    }
    return ResponseEntity.ok().build();
  }

  /** RingCentral's reference sends the token in one header, its guide in the other. */
  private void verify(@Nullable String token) {
    if (token == null) {
      throw Problem.of(HttpStatus.UNAUTHORIZED, "The header Verification-Token is missing.");
    }
    if (!Tokens.same(settings.ringcentralVerificationToken(), token)) {
      throw Problem.of(HttpStatus.FORBIDDEN, "The header Verification-Token is wrong.");
    }
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Proves to RingCentral that the subscription's address listens. */
  private static ResponseEntity<Void> handshake(String token) {
    if (token.length() > LONGEST_ECHO) {
      throw Problem.field("Validation-Token", "is longer than " + LONGEST_ECHO + " characters");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Validation-Token", token)
        .build();
  }
}
