package dev.ringback.sandbox.twilio;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells a call's status callback how it goes, for the events it was asked for. */
final class CallReports {
  private final Call call;
  private final Webhooks webhooks;
  private final String account;
  private final Clock clock;
  private final AtomicInteger sequence = new AtomicInteger();

  CallReports(Call call, Webhooks webhooks, String account, Clock clock) {
    this.call = call;
    this.webhooks = webhooks;
    this.account = account;
    this.clock = clock;
  }

  /** Reports without holding the line up. */
  void report(String event) {
    var form = form(event);
    String callback = call.request().statusCallback();
    if (callback != null && call.request().statusEvents().contains(event)) {
      Thread.ofVirtual().start(() -> webhooks.send("POST", callback, form, call.sid()));
    }
  }

  /** What every request about the call says. */
  Map<String, String> parameters() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("CallSid", call.sid());
    form.put("AccountSid", account);
    form.put("From", call.request().from());
    form.put("To", call.request().to());
    form.put("CallStatus", call.status().wire());
    form.put("Direction", call.direction());
    form.put("ApiVersion", "2010-04-01");
    String answeredBy = call.answeredBy();
    if (answeredBy != null) {
      form.put("AnsweredBy", answeredBy);
    }
    return form;
  }

  private Map<String, String> form(String event) {
    Map<String, String> form = parameters();
    if (event.equals("initiated")) {
      form.put("CallStatus", "initiated");
    }
    form.put("Timestamp", TwilioTime.rfc2822(clock.instant()));
    form.put("CallbackSource", "call-progress-events");
    form.put("SequenceNumber", String.valueOf(sequence.getAndIncrement()));
    if (event.equals("completed")) {
      form.put("CallDuration", String.valueOf(call.seconds()));
      form.put("Duration", String.valueOf((call.seconds() + 59) / 60));
    }
    return form;
  }
}
