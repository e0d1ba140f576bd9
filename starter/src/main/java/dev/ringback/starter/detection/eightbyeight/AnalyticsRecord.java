package dev.ringback.starter.detection.eightbyeight;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.intake.ReportedCall;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call record of 8x8 Work's analytics. */
final class AnalyticsRecord {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A caller this short is one of the clinic's own extensions. */
  private static final String EXTENSION = "[0-9]{1,6}";

  private final JsonNode record;

  private AnalyticsRecord(JsonNode record) {
    this.record = record;
  }

  static AnalyticsRecord parse(byte[] body) {
    return new AnalyticsRecord(JSON.readTree(body));
  }

  ReportedCall reported(CallerHash hash) {
    Instant began = Instant.ofEpochMilli(record.path("startTimeUTC").asLong(0));
    Instant over = Instant.ofEpochMilli(record.path("disconnectedTimeUTC").asLong(0));
    String caller = text("caller");
    return new ReportedCall(
        new EventId("8x8." + hash.of("8x8.call", text("callId"))),
        PhoneSystem.EIGHT_BY_EIGHT,
        outcome(),
        caller,
        EightByEightNumbers.dialled(text("dnis")),
        began,
        over.isBefore(began) ? null : Duration.between(began, over),
        caller.matches(EXTENSION));
  }

  /** What was missed or given up is said so; who left a message was missed, too. */
  private CallOutcome outcome() {
    boolean abandoned = text("abandoned").equals("Abandoned");
    boolean missed = text("missed").equals("Missed");
    if (text("answered").equals("Answered") || !(abandoned || missed)) {
      return CallOutcome.ANSWERED;
    }
    if (text("lastLegDisposition").equals("Voicemail")) {
      return CallOutcome.VOICEMAIL;
    }
    return abandoned ? CallOutcome.ABANDONED : CallOutcome.NO_ANSWER;
  }

  private String text(String name) {
    return record.path(name).asString("");
  }

  @Override
  public String toString() {
    return "AnalyticsRecord[…]";
  }
}
