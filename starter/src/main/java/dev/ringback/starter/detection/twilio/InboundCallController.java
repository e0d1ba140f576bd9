package dev.ringback.starter.detection.twilio;

import dev.ringback.starter.outreach.TwilioRequest;
import dev.ringback.workflows.detection.CallOutcome;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls to numbers at Twilio that lead to us. Answers in TwiML. */
@RestController
class InboundCallController {
  private final InboundDesk desk;
  private final CallerScript script;

  InboundCallController(InboundDesk desk, CallerScript script) {
    this.desk = desk;
    this.script = script;
  }

  /** Somebody calls. */
  @PostMapping(path = "/webhooks/twilio/voice/inbound", produces = MediaType.TEXT_XML_VALUE)
  String arrived(TwilioRequest request) {
    return desk.arrived(InboundCall.arrived(request), request);
  }

  /** The desk's phone was rung for them. */
  @PostMapping(path = "/webhooks/twilio/voice/inbound/dialled", produces = MediaType.TEXT_XML_VALUE)
  String dialled(TwilioRequest request) {
    InboundCall call = InboundCall.dialled(request);
    String next = desk.over(call, request);
    return call.outcome() == CallOutcome.ANSWERED ? script.hangUp() : next;
  }
}
