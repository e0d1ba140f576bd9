package dev.ringback.starter.outreach;

import dev.ringback.starter.intake.Intake;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Twilio's status callbacks. */
@RestController
class StatusController {
  private final Intake intake;

  StatusController(Intake intake) {
    this.intake = intake;
  }

  @PostMapping("/webhooks/twilio/messages/status")
  ResponseEntity<Void> message(TwilioRequest request) {
    return take(TwilioStatus.Of.MESSAGE, request);
  }

  @PostMapping("/webhooks/twilio/voice/status")
  ResponseEntity<Void> call(TwilioRequest request) {
    return take(TwilioStatus.Of.CALL, request);
  }

  private ResponseEntity<Void> take(TwilioStatus.Of of, TwilioRequest request) {
    request.effect(); // refused here rather than kept for ever
    intake.take(
        of.source(),
        request.form(of.sid()) + "." + request.form(of.status()),
        request.kept(),
        request.at());
    return ResponseEntity.ok().build();
  }
}
