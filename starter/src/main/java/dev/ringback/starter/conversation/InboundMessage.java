package dev.ringback.starter.conversation;

import dev.ringback.starter.Problem;
import dev.ringback.starter.outreach.TwilioRequest;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.TurnId;

/**
 * A message as Twilio delivers it. Its text form shows nothing.
 *
 * @param words the words; for a message of pictures only, a note that there are some
 * @param keyword which keyword Twilio answered by itself: {@code STOP}, {@code START}, {@code
 *     HELP}; empty if none
 */
record InboundMessage(
    TurnId id, Channel channel, String from, String to, String words, String keyword) {
  private static final String WHATSAPP = "whatsapp:";

  static InboundMessage read(TwilioRequest request) {
    String from = request.form("From");
    String body = request.formOrEmpty("Body");
    boolean hasMedia = !request.formOrEmpty("NumMedia").matches("0?");
    return new InboundMessage(
        id(request),
        from.startsWith(WHATSAPP) ? Channel.WHATSAPP : Channel.SMS,
        number(from),
        number(request.form("To")),
        body.isEmpty() && hasMedia ? "(sent a picture or file without words)" : body,
        request.formOrEmpty("OptOutType"));
  }

  private static TurnId id(TwilioRequest request) {
    try {
      return new TurnId(request.form("MessageSid"));
    } catch (IllegalArgumentException e) {
      throw Problem.field("MessageSid", "must be Twilio's id of the message");
    }
  }

  private static String number(String address) {
    return address.startsWith(WHATSAPP) ? address.substring(WHATSAPP.length()) : address;
  }

  @Override
  public String toString() {
    return "InboundMessage[" + id + "]";
  }
}
