package dev.ringback.starter.conversation;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.outreach.TwilioRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls we placed or took, while they talk. Answers in TwiML. */
@RestController
class VoiceController {
  private final Intake intake;
  private final VoiceDesk desk;

  VoiceController(Intake intake, VoiceDesk desk) {
    this.intake = intake;
    this.desk = desk;
  }

  @PostMapping(path = "/webhooks/twilio/voice/answer", produces = MediaType.TEXT_XML_VALUE)
  String answer(TwilioRequest request) {
    return respond(LateVoiceHandler.ANSWER, request, VoiceTurn.answered(request));
  }

  @PostMapping(path = "/webhooks/twilio/voice/turn", produces = MediaType.TEXT_XML_VALUE)
  String turn(TwilioRequest request) {
    return respond(LateVoiceHandler.TURN, request, VoiceTurn.spoken(request));
  }

  /** A live session is over, in whatever way. */
  @PostMapping(path = "/webhooks/twilio/voice/relay-done", produces = MediaType.TEXT_XML_VALUE)
  String relayDone(TwilioRequest request) {
    boolean broke =
        request.formOrEmpty("CallStatus").equals("in-progress")
            && !request.formOrEmpty("SessionStatus").equals("completed");
    if (!broke && request.effect().isAnsweredLive()) {
      takenIsOver(request);
    }
    return desk.afterLive(
        request.effect(),
        request.form("CallSid"),
        request.number("relays", 0),
        broke,
        request.at());
  }

  /** How a call to one of our numbers went: of interest if we took it. */
  @PostMapping(path = "/webhooks/twilio/voice/inbound/status")
  ResponseEntity<Void> inboundStatus(TwilioRequest request) {
    if (!request.form("CallSid").isEmpty() && request.form("CallStatus").equals("completed")) {
      takenIsOver(request);
    }
    return ResponseEntity.ok().build();
  }

  private void takenIsOver(TwilioRequest request) {
    var _ =
        intake.take(TakenCallHandler.SOURCE, request.form("CallSid"), request.kept(), request.at());
  }

  // A repeated turn is asked again too: the recovery gives its first reply, and the caller waits.
  private String respond(String source, TwilioRequest request, VoiceTurn turn) {
    Optional<WebhookInbox.Entry> entry =
        intake.keep(source, turn.id().value(), request.kept(), request.at());
    VoiceDesk.Response response = desk.respond(turn);
    entry.ifPresent(
        kept -> response.handling().ifPresent(handling -> intake.settle(kept, handling)));
    return response.twiml();
  }
}
