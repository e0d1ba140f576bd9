package dev.ringback.starter.detection;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.starter.intake.ReportedCall;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Instant;

/**
 * A missed call as any phone system may post it.
 *
 * @param eventId the sender's id of this notice
 * @param system the sender, such as {@code asterisk}
 * @param callKey the sender's id of the caller's leg: two notices of one call carry the same
 * @param from the caller's number, or {@code anonymous}
 * @param to the number they dialled
 * @param ringSeconds how long it rang
 */
record CallNotice(
    String eventId,
    String system,
    Instant occurredAt,
    String callKey,
    String from,
    String to,
    Outcome outcome,
    int ringSeconds) {

  /** How the call ended. */
  enum Outcome {
    NO_ANSWER,
    BUSY,
    ABANDONED,
    VOICEMAIL
  }

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
            fields.oneOf("outcome", Outcome.class),
            fields.count("ringSeconds"));
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
    // Hashed, since nobody knows what a phone system puts into its ids.
    var event = new EventId("call." + hash.of("call", system + "\n" + callKey));
    return new ReportedCall(event, PhoneSystem.GENERIC, from, to, occurredAt);
  }

  @Override
  public String toString() {
    return "CallNotice[…]";
  }
}
