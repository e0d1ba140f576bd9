package dev.ringback.starter.conversation;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.outreach.TwilioRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls we placed, while they talk. Answers in TwiML. */
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
    return desk.afterLive(
        request.effect(),
        request.form("CallSid"),
        request.number("relays", 0),
        broke,
        request.at());
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
