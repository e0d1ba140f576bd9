package dev.ringback.sandbox.twilio;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message to send, as far as the request alone can be judged. */
record MessageRequest(
    String to,
    String from,
    @Nullable String body,
    @Nullable String contentSid,
    @Nullable String contentVariables,
    @Nullable String statusCallback) {

  static final Set<String> PARAMETERS =
      Set.of(
          "To",
          "From",
          "Body",
          "StatusCallback",
          "ApplicationSid",
          "MaxPrice",
          "ProvideFeedback",
          "Attempt",
          "ValidityPeriod",
          "ForceDelivery",
          "ContentRetention",
          "AddressRetention",
          "SmartEncoded",
          "PersistentAction",
          "TrafficType",
          "ShortenUrls",
          "ScheduleType",
          "SendAt",
          "SendAsMms",
          "ContentVariables",
          "RiskCheck",
          "FallbackFrom",
          "MessagingServiceSid",
          "MediaUrl",
          "ContentSid");

  /**
   * Reads and checks a request.
   *
   * @throws TwilioRefusal as Twilio refuses it
   */
  static MessageRequest of(Form form) {
    String to = form.get("To");
    if (to == null) {
      throw TwilioRefusal.badRequest(21604, "A 'To' phone number is required.");
    }
    if (!Numbers.isE164(Numbers.bare(to))) {
      throw TwilioRefusal.badRequest(21211, "Invalid 'To' Phone Number: " + to);
    }
    if (form.get("MessagingServiceSid") != null) {
      throw TwilioRefusal.badRequest(21701, "The Messaging Service does not exist.");
    }
    String from = form.get("From");
    if (from == null) {
      throw TwilioRefusal.badRequest(21603, "A 'From' phone number is required.");
    }
    if (!Numbers.isE164(Numbers.bare(from))) {
      throw TwilioRefusal.badRequest(21212, "Invalid From Number: " + from);
    }
    if (Numbers.isWhatsApp(to) != Numbers.isWhatsApp(from)) {
      throw TwilioRefusal.badRequest(21910, "Invalid 'From' and 'To' pair, channels differ");
    }
    String body = form.get("Body");
    String contentSid = form.get("ContentSid");
    if (body == null && contentSid == null && form.all("MediaUrl").isEmpty()) {
      throw TwilioRefusal.badRequest(21602, "Message body is required.");
    }
    if (body != null && body.length() > 1600) {
      throw TwilioRefusal.badRequest(
          21617, "The concatenated message body exceeds the 1600 character limit.");
    }
    return new MessageRequest(
        to,
        from,
        body,
        contentSid,
        form.get("ContentVariables"),
        form.url("StatusCallback", 21609));
  }

  boolean whatsApp() {
    return Numbers.isWhatsApp(to);
  }
}
