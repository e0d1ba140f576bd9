package dev.ringback.starter.detection.twilio;

import dev.ringback.starter.Problem;
import dev.ringback.starter.intake.ReportedCall;
import dev.ringback.starter.outreach.TwilioRequest;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call to a number at Twilio that leads to us. Its text form shows no number.
 *
 * @param outcome how it ended for the clinic. Decided on the phone that was rung alone: the
 *     caller's own leg counts as completed as soon as a document was followed on it
 * @param gone whether the caller has hung up
 */
record InboundCall(
    String callSid,
    @Nullable String from,
    String to,
    CallOutcome outcome,
    boolean gone,
    Instant rangAt,
    @Nullable Duration rang) {
  private static final Set<String> OVER =
      Set.of("completed", "canceled", "busy", "no-answer", "failed");

  /** A call that has just come in. */
  static InboundCall arrived(TwilioRequest request) {
    return read(request, CallOutcome.NO_ANSWER, request.at(), null);
  }

  /** A call for which the desk's phone was rung. */
  static InboundCall dialled(TwilioRequest request) {
    CallOutcome outcome =
        switch (request.form("DialCallStatus")) {
          case "completed", "answered" -> CallOutcome.ANSWERED;
          case "busy" -> CallOutcome.BUSY;
          case "no-answer" -> CallOutcome.NO_ANSWER;
          case "failed" -> CallOutcome.REJECTED;
          case "canceled" -> CallOutcome.ABANDONED;
          default -> throw Problem.field("DialCallStatus", "is not a status of a dialled call");
        };
    Instant since = since(request);
    return read(request, outcome, since, Duration.between(since, request.at()));
  }

  /** The call as it was kept, whichever request told of it. */
  static InboundCall kept(TwilioRequest request) {
    return request.formOrEmpty("DialCallStatus").isEmpty() ? arrived(request) : dialled(request);
  }

  private static InboundCall read(
      TwilioRequest request, CallOutcome outcome, Instant rangAt, @Nullable Duration rang) {
    String sid = request.form("CallSid");
    if (!sid.matches("[A-Za-z0-9]{3,64}")) {
      throw Problem.field("CallSid", "must be Twilio's id of the call");
    }
    String from = request.formOrEmpty("From");
    return new InboundCall(
        sid,
        from.isEmpty() ? null : from,
        request.form("To"),
        outcome,
        outcome == CallOutcome.ABANDONED || OVER.contains(request.formOrEmpty("CallStatus")),
        rangAt,
        rang);
  }

  private static Instant since(TwilioRequest request) {
    String told = request.query().getOrDefault("since", "");
    if (!told.matches("[0-9]{1,11}")) {
      throw Problem.field("since", "must be when the call came in, in seconds");
    }
    Instant since = Instant.ofEpochSecond(Long.parseLong(told));
    return since.isAfter(request.at()) ? request.at() : since;
  }

  ReportedCall reported() {
    return new ReportedCall(
        new EventId("twilio." + callSid),
        PhoneSystem.TWILIO,
        outcome,
        from,
        to,
        rangAt,
        rang,
        false);
  }

  @Override
  public String toString() {
    return "InboundCall[" + callSid + "]";
  }
}
