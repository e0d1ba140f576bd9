package dev.ringback.starter.detection;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.starter.intake.ReportedCall;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A call that is over, as any phone system may post it. Its shape is published as a JSON Schema and
 * as OpenAPI, in {@code webhooks/} of the resources.
 *
 * @param eventId the sender's id of this notice
 * @param system the sender, such as {@code asterisk}
 * @param callKey the sender's id of the caller's leg: two notices of one call carry the same
 * @param from the caller's number, or {@code anonymous}
 * @param to the number they dialled
 * @param ringSeconds how long it rang
 * @param internal whether one of the clinic's own extensions called
 */
record CallNotice(
    String eventId,
    String system,
    Instant occurredAt,
    String callKey,
    String from,
    String to,
    CallOutcome outcome,
    int ringSeconds,
    boolean internal) {

  /** No phone stops ringing by itself this soon: a caller hung up, whatever the notice says. */
  private static final int SOONEST_TIMEOUT = 4;

  static CallNotice parse(byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    var notice =
        new CallNotice(
            fields.text("eventId"),
            fields.text("system"),
            fields.instant("occurredAt"),
            fields.text("callKey"),
            fields.text("from"),
            fields.text("to"),
            fields.oneOf("outcome", CallOutcome.class),
            fields.count("ringSeconds"),
            fields.flag("internal"));
    requireNumber("to", notice.to);
    if (!(CallerNumbers.read(notice.from) instanceof CallerNumbers.Reading.Withheld)) {
      requireNumber("from", notice.from);
    }
    return notice;
  }

  private static void requireNumber(String field, String number) {
    if (!(CallerNumbers.read(number) instanceof CallerNumbers.Reading.Number)) {
      throw Problem.field(field, "must be a phone number in E.164, such as +16505550101");
    }
  }

  ReportedCall reported(CallerHash hash) {
    return new ReportedCall(
        event(hash),
        reportedBy(),
        outcome,
        from,
        to,
        occurredAt,
        Duration.ofSeconds(ringSeconds),
        outcome == CallOutcome.NO_ANSWER && ringSeconds >= SOONEST_TIMEOUT,
        internal);
  }

  /** A call that a listener of ours heard of as well has the same id there. */
  private EventId event(CallerHash hash) {
    PhoneSystem system = reportedBy();
    // Hashed, since nobody knows what a phone system puts into its ids.
    return system == PhoneSystem.GENERIC
        ? new EventId("call." + hash.of("call", this.system + "\n" + callKey))
        : CallLegs.event(hash, system, callKey);
  }

  private PhoneSystem reportedBy() {
    return switch (system.toLowerCase(Locale.ROOT)) {
      case "asterisk", "freepbx" -> PhoneSystem.ASTERISK;
      case "freeswitch", "fusionpbx" -> PhoneSystem.FREESWITCH;
      case "jambonz" -> PhoneSystem.JAMBONZ;
      default -> PhoneSystem.GENERIC;
    };
  }

  @Override
  public String toString() {
    return "CallNotice[…]";
  }
}
