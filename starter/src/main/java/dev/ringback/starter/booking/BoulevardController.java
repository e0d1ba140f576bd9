package dev.ringback.starter.booking;

import dev.ringback.starter.Problem;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Boulevard's webhook. Only what its secret signed is believed, so the headers name nothing. */
@RestController
class BoulevardController {
  private static final int LIMIT = 256 * 1024;

  private final ObjectProvider<BoulevardSignature> signature;
  private final Intake intake;
  private final Clock clock;

  BoulevardController(ObjectProvider<BoulevardSignature> signature, Intake intake, Clock clock) {
    this.signature = signature;
    this.intake = intake;
    this.clock = clock;
  }

  @PostMapping("/webhooks/boulevard")
  ResponseEntity<Void> receive(
      HttpServletRequest request,
      @RequestHeader(name = BoulevardSignature.SALT, required = false) @Nullable String salt,
      @RequestHeader(name = BoulevardSignature.SIGNATURE, required = false) @Nullable String signed)
      throws IOException {
    BoulevardSignature check = signature.getIfAvailable();
    if (check == null) {
      throw Problem.of(HttpStatus.NOT_FOUND, "Boulevard is not set up here.");
    }
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    String signedSalt = check.verify(salt, signed, delivery.body());
    var _ = BoulevardNews.parse(delivery.body());
    // Boulevard's own key against repeats is not signed: under a fresh one a captured delivery
    // would be taken again.
    intake.take(
        BoulevardHandler.SOURCE,
        BoulevardNews.key(signedSalt, delivery.body()),
        delivery.body(),
        delivery.at());
    return ResponseEntity.ok().build();
  }
}
