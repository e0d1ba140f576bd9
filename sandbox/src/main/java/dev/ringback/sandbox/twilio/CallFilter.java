package dev.ringback.sandbox.twilio;

import java.util.function.Predicate;

/** Which calls a list shows. */
final class CallFilter {
  private CallFilter() {}

  static Predicate<Call> of(Form query) {
    var started = TwilioTime.filter(query, "StartTime");
    String to = query.get("To");
    String from = query.get("From");
    String status = query.get("Status");
    String parent = query.get("ParentCallSid");
    return call ->
        parent == null
            && (to == null || to.equals(call.request().to()))
            && (from == null || from.equals(call.request().from()))
            && (status == null || status.equals(call.status().wire()))
            && started.test(call.startedOrNull());
  }
}
