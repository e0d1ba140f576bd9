package dev.ringback.starter.outreach;

import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Replies to our mails, as SendGrid's Inbound Parse posts them. */
@RestController
class InboundMailController {
  /** SendGrid delivers mails of 30 MB; what is read of a reply is its text. */
  private static final int LIMIT = 32 * 1024 * 1024;

  private final InboundMailSignature signature;
  private final Intake intake;
  private final Clock clock;

  InboundMailController(InboundMailSignature signature, Intake intake, Clock clock) {
    this.signature = signature;
    this.intake = intake;
    this.clock = clock;
  }

  @PostMapping("/webhooks/sendgrid/inbound")
  ResponseEntity<Void> receive(
      HttpServletRequest request,
      @RequestHeader(name = SendGridSignature.SIGNATURE, required = false) @Nullable String signed,
      @RequestHeader(name = SendGridSignature.TIMESTAMP, required = false) @Nullable String time)
      throws IOException {
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    signature.verify(signed, time, delivery.body());
    InboundMail mail = InboundMail.posted(request.getContentType(), delivery.body());
    // Kept without the attachments: nobody reads them.
    intake.take(InboundMailHandler.SOURCE, mail.key(), mail.kept(), delivery.at());
    return ResponseEntity.ok().build();
  }
}
