package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.VendorLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accepts messages against the state of the account. */
@Component
class MessageDesk {
  private static final Duration WINDOW = Duration.ofHours(24);

  private final TwilioSettings settings;
  private final Messages messages;
  private final OptOuts optOuts;
  private final Templates templates;
  private final MessageCarrier carrier;
  private final VendorLog log;
  private final Clock clock;

  MessageDesk(
      TwilioSettings settings,
      Messages messages,
      OptOuts optOuts,
      Templates templates,
      MessageCarrier carrier,
      VendorLog log,
      Clock clock) {
    this.settings = settings;
    this.messages = messages;
    this.optOuts = optOuts;
    this.templates = templates;
    this.carrier = carrier;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Accepts a message and starts carrying it.
   *
   * @throws TwilioRefusal as Twilio refuses it
   */
  Message accept(MessageRequest request) {
    checkSender(request);
    String person = Numbers.bare(request.to());
    if (!request.whatsApp() && optOuts.blocks(person, request.from())) {
      throw TwilioRefusal.badRequest(21610, "Attempt to send to unsubscribed recipient");
    }
    String words =
        request.contentSid() != null
            ? templates.fill(request.contentSid(), request.contentVariables())
            : request.body() == null ? "" : request.body();
    Message message =
        messages.add(
            request.from(),
            request.to(),
            words,
            Message.Direction.OUTBOUND_API,
            Message.Status.QUEUED);
    log.record(
        "twilio",
        request.whatsApp() ? "whatsapp" : "sms",
        message.sid(),
        person,
        message.status().wire(),
        words);
    carrier.carry(message, request.statusCallback(), doom(request));
    return message;
  }

  private void checkSender(MessageRequest request) {
    String number = Numbers.bare(request.from());
    if (request.whatsApp() && !settings.whatsAppSenders().contains(number)) {
      throw TwilioRefusal.badRequest(
          63007, "Twilio could not find a Channel with the specified From address");
    }
    if (!request.whatsApp() && !settings.numbers().contains(number)) {
      throw TwilioRefusal.badRequest(
          21606,
          "The 'From' phone number provided (%s) is not a valid message-capable Twilio phone number for this destination."
              .formatted(number));
    }
  }

  /** Outside the window only a template without further words gets through. */
  private @Nullable Integer doom(MessageRequest request) {
    boolean templateOnly = request.contentSid() != null && request.body() == null;
    return request.whatsApp() && !templateOnly && !windowOpen(request)
        ? MessageCarrier.OUTSIDE_WINDOW
        : null;
  }

  private boolean windowOpen(MessageRequest request) {
    Instant since = clock.instant().minus(WINDOW);
    return messages.any(m ->
        m.direction() == Message.Direction.INBOUND
            && m.from().equals(request.to())
            && m.to().equals(request.from())
            && m.created().isAfter(since));
  }
}
