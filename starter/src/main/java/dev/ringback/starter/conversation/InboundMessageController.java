package dev.ringback.starter.conversation;

import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.outreach.TwilioRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Texts and WhatsApp messages from callers. */
@RestController
class InboundMessageController {
  // The answer is written by the recovery, in a message of its own.
  private static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private final Intake intake;

  InboundMessageController(Intake intake) {
    this.intake = intake;
  }

  @PostMapping(path = "/webhooks/twilio/messages", produces = MediaType.TEXT_XML_VALUE)
  String receive(TwilioRequest request) {
    InboundMessage message = InboundMessage.read(request); // refused here rather than kept for ever
    intake.take(InboundMessageHandler.SOURCE, message.id().value(), request.kept(), request.at());
    return NOTHING;
  }
}
