package dev.ringback.sandbox.twilio;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call to place, as far as the request alone can be judged.
 *
 * @param timeoutSeconds how long it may ring
 */
record CallRequest(
    String to,
    String from,
    @Nullable String url,
    @Nullable String twiml,
    String method,
    @Nullable String fallbackUrl,
    @Nullable String statusCallback,
    Set<String> statusEvents,
    int timeoutSeconds,
    @Nullable String machineDetection,
    @Nullable String asyncAmdCallback) {

  static final Set<String> PARAMETERS =
      Set.of(
          "To",
          "From",
          "Method",
          "FallbackUrl",
          "FallbackMethod",
          "StatusCallback",
          "StatusCallbackEvent",
          "StatusCallbackMethod",
          "SendDigits",
          "Timeout",
          "Record",
          "RecordingChannels",
          "RecordingStatusCallback",
          "RecordingStatusCallbackMethod",
          "RecordingStatusCallbackEvent",
          "RecordingTrack",
          "SipAuthUsername",
          "SipAuthPassword",
          "MachineDetection",
          "MachineDetectionTimeout",
          "MachineDetectionSpeechThreshold",
          "MachineDetectionSpeechEndThreshold",
          "MachineDetectionSilenceTimeout",
          "Trim",
          "CallerId",
          "AsyncAmd",
          "AsyncAmdStatusCallback",
          "AsyncAmdStatusCallbackMethod",
          "Byoc",
          "CallReason",
          "CallToken",
          "TimeLimit",
          "ClientNotificationUrl",
          "Url",
          "Twiml",
          "ApplicationSid");

  private static final Set<String> EVENTS = Set.of("initiated", "ringing", "answered", "completed");

  /**
   * Reads and checks a request.
   *
   * @throws TwilioRefusal as Twilio refuses it
   */
  static CallRequest of(Form form, Collection<String> ownNumbers) {
    String to = form.get("To");
    if (to == null) {
      throw TwilioRefusal.badRequest(21201, "No 'To' number is specified");
    }
    if (!Numbers.isE164(to)) {
      throw TwilioRefusal.badRequest(21211, "Invalid 'To' Phone Number: " + to);
    }
    String from = form.get("From");
    if (from == null) {
      throw TwilioRefusal.badRequest(21213, "No 'From' number is specified");
    }
    if (!Numbers.isE164(from)) {
      throw TwilioRefusal.badRequest(21212, "Invalid 'From' Phone Number: " + from);
    }
    if (!ownNumbers.contains(from)) {
      throw TwilioRefusal.badRequest(
          21210,
          "The source phone number provided, " + from + ", is not yet verified for your account.");
    }
    String url = form.url("Url", 21205);
    String twiml = form.get("Twiml");
    if (url == null && twiml == null) {
      throw TwilioRefusal.badRequest(21205, "Url parameter is required.");
    }
    return new CallRequest(
        to,
        from,
        url,
        twiml,
        form.method("Method"),
        form.url("FallbackUrl", 21205),
        form.url("StatusCallback", 21609),
        events(form),
        form.number("Timeout", 60, 1, 600),
        detection(form),
        form.get("AsyncAmd", "false").equals("true") ? form.get("AsyncAmdStatusCallback") : null);
  }

  /** A call that comes in to one of the account's numbers, whose document is at an address. */
  static CallRequest inbound(
      String caller, String number, String url, @Nullable String statusCallback) {
    return new CallRequest(
        number,
        caller,
        url,
        null,
        "POST",
        null,
        statusCallback,
        Set.of("completed"),
        60,
        null,
        null);
  }

  Call.Script script() {
    // With both given Twilio follows the address and leaves the document alone.
    return new Call.Script(url, url == null ? twiml : null, method);
  }

  private static Set<String> events(Form form) {
    Set<String> events =
        form.all("StatusCallbackEvent").stream()
            .filter(e -> !e.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    for (String event : events) {
      if (!EVENTS.contains(event)) {
        throw TwilioRefusal.badRequest(21626, "Call StatusEvents are invalid: " + event);
      }
    }
    return events.isEmpty() ? Set.of("completed") : events;
  }

  private static @Nullable String detection(Form form) {
    String detection = form.get("MachineDetection");
    if (detection != null && !Set.of("Enable", "DetectMessageEnd").contains(detection)) {
      throw TwilioRefusal.badRequest(20001, "Invalid value for MachineDetection: " + detection);
    }
    return detection;
  }
}
