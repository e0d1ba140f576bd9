package dev.ringback.starter.conversation;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Message;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.outreach.TwilioRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Texts and WhatsApp messages from callers. */
@RestController
class InboundMessageController {
  // The answer is written by the recovery, in a message of its own.
  private static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private final Intake intake;
  private final KeywordAnswers answers;

  InboundMessageController(Intake intake, KeywordAnswers answers) {
    this.intake = intake;
    this.answers = answers;
  }

  @PostMapping(path = "/webhooks/twilio/messages", produces = MediaType.TEXT_XML_VALUE)
  String receive(TwilioRequest request) {
    InboundMessage message = InboundMessage.read(request); // refused here rather than kept for ever
    Optional<String> answer = answers.to(message);
    intake.take(InboundMessageHandler.SOURCE, message.id().value(), request.kept(), request.at());
    return answer.map(InboundMessageController::message).orElse(NOTHING);
  }

  private static String message(String words) {
    return new MessagingResponse.Builder()
        .message(new Message.Builder(words).build())
        .build()
        .toXml();
  }
}
