package dev.ringback.sandbox.vonage;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One call to a number of the Voice API, as its webhooks tell of it. Numbers carry no plus. */
final class VoiceCall {
  private final String conversation = "CON-" + UUID.randomUUID();
  private final String callersLeg = UUID.randomUUID().toString().replace("-", "");
  private final String desksLeg = UUID.randomUUID().toString();
  private final String caller;
  private final String line;
  private final Instant began;

  VoiceCall(String callerE164, String lineE164, Instant began) {
    this.caller = digits(callerE164);
    this.line = digits(lineE164);
    this.began = began;
  }

  private static String digits(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }

  /** The request for instructions. */
  Map<String, Object> call() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("from", caller);
    body.put("to", line);
    body.put("uuid", callersLeg);
    body.put("conversation_uuid", conversation);
    return body;
  }

  /** News of the caller's leg. */
  Map<String, Object> inbound(String status, Duration after) {
    Map<String, Object> event = event(status, "inbound", callersLeg, caller, line, after);
    if (status.equals("completed")) {
      event.put("start_time", began.toString());
      event.put("end_time", began.plus(after).toString());
      event.put("duration", String.valueOf(after.toSeconds()));
      event.put("rate", "0.00450000");
      event.put("price", "0.00180000");
      event.put("network", "US-FIXED");
    }
    return event;
  }

  /** News of the desk's leg: from the clinic's own number, as the instructions say. */
  Map<String, Object> outbound(String status, String desk, Duration after) {
    return event(status, "outbound", desksLeg, line, desk, after);
  }

  private Map<String, Object> event(
      String status, String direction, String leg, String from, String to, Duration after) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("from", from);
    event.put("to", to);
    event.put("uuid", leg);
    event.put("conversation_uuid", conversation);
    event.put("status", status);
    event.put("direction", direction);
    event.put("timestamp", began.plus(after).toString());
    return event;
  }
}
