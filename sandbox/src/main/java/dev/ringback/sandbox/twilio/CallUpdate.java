package dev.ringback.sandbox.twilio;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Changes a call in flight. */
@Component
class CallUpdate {
  static final Set<String> PARAMETERS =
      Set.of(
          "Url",
          "Method",
          "Status",
          "FallbackUrl",
          "FallbackMethod",
          "StatusCallback",
          "StatusCallbackMethod",
          "Twiml",
          "TimeLimit");

  private final Clock clock;

  CallUpdate(Clock clock) {
    this.clock = clock;
  }

  /**
   * Ends or redirects a call.
   *
   * @throws TwilioRefusal 21220 when it is over already, 21205 or 20001 for what cannot be read
   */
  void apply(Call call, Form form) {
    if (call.status().over()) {
      throw notInProgress();
    }
    String status = form.get("Status");
    if (status != null) {
      if (!Set.of("canceled", "completed").contains(status)) {
        throw TwilioRefusal.badRequest(21218, "Invalid call status: " + status);
      }
      call.stop(status.equals("completed"), clock.instant());
      return;
    }
    String url = form.url("Url", 21205);
    String twiml = form.get("Twiml");
    if (url == null && twiml == null) {
      throw TwilioRefusal.badRequest(20001, "Url, Twiml or Status is required");
    }
    if (!call.redirect(new Call.Script(url, twiml, form.method("Method")))) {
      throw notInProgress();
    }
  }

  private static TwilioRefusal notInProgress() {
    return TwilioRefusal.badRequest(21220, "Call is not in-progress. Cannot redirect.");
  }
}
