package dev.ringback.sandbox.ringcentral;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One call to the clinic as RingCentral tells of it. Each stage has one notification id. The phone
 * that a group rolls over to is called by its extension.
 */
final class TelephonySession {
  static final String ACCOUNT = "809646016";
  private static final int NEXT_PHONE = 4;
  private static final String NEXT_PHONES_EXTENSION = "102";

  private final String caller;
  private final String line;
  private final Instant over;
  private final Duration rang;
  private final String session = String.valueOf(ThreadLocalRandom.current().nextLong(1L << 48));
  private final String telephonySession =
      "s-" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
  private final long firstId = ThreadLocalRandom.current().nextLong(1L << 60, 1L << 61);

  /**
   * A call that is over now.
   *
   * @param rang how long it rang before
   */
  TelephonySession(String caller, String line, Instant over, Duration rang) {
    this.caller = caller;
    this.line = line;
    this.over = over;
    this.rang = rang;
  }

  Map<String, Object> notification(Stage stage, String subscription) {
    Instant at = at(stage);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("uuid", String.valueOf(firstId + stage.sequence));
    event.put("event", "/restapi/v1.0/account/" + ACCOUNT + "/telephony/sessions");
    event.put("timestamp", at.plusMillis(90).toString());
    event.put("subscriptionId", subscription);
    event.put("ownerId", ACCOUNT);
    event.put("body", body(stage, at));
    return event;
  }

  Instant startedAt() {
    return over.minus(rang);
  }

  /** The call as the log tells of it while it goes on. */
  Map<String, Object> recordSoFar() {
    return record("In Progress", false);
  }

  /** The call as the log tells of it. */
  Map<String, Object> record(List<Stage> course) {
    return record(result(course), course.contains(Stage.FAX));
  }

  private Map<String, Object> record(String result, boolean fax) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", "A" + session);
    record.put("sessionId", session);
    record.put("telephonySessionId", telephonySession);
    record.put("startTime", startedAt().toString());
    record.put("duration", rang.toSeconds());
    record.put("type", fax ? "Fax" : "Voice");
    record.put("direction", "Inbound");
    record.put("action", "Phone Call");
    record.put("result", result);
    record.put("from", Map.of("phoneNumber", caller, "name", "WIRELESS CALLER"));
    record.put("to", Map.of("phoneNumber", line));
    record.put("lastModifiedTime", over.toString());
    return record;
  }

  private static String result(List<Stage> course) {
    if (course.contains(Stage.OTHER_ANSWERS) || course.contains(Stage.NEXT_ANSWERS)) {
      return "Accepted";
    }
    if (course.contains(Stage.FAX)) {
      return "Received";
    }
    return course.contains(Stage.VOICEMAIL) ? "Voicemail" : "Missed";
  }

  private Instant at(Stage stage) {
    return stage.rings()
        ? startedAt().plusMillis(Math.min(100L * (stage.sequence - 1), rang.toMillis()))
        : over;
  }

  private Map<String, Object> body(Stage stage, Instant at) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("sequence", stage.sequence);
    body.put("sessionId", session);
    body.put("telephonySessionId", telephonySession);
    body.put("serverId", "10.0.0.1.TAM");
    body.put("eventTime", at.toString());
    body.put("accountId", ACCOUNT);
    body.put("extensionId", ACCOUNT);
    body.put("origin", Map.of("type", "Call"));
    body.put("parties", List.of(party(stage)));
    return body;
  }

  private Map<String, Object> party(Stage stage) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("code", stage.code);
    if (!stage.reason.isEmpty()) {
      status.put("reason", stage.reason);
    }
    status.put("rcc", false);
    Map<String, Object> party = new LinkedHashMap<>();
    party.put("id", "p-" + telephonySession.substring(2) + "-" + stage.party);
    party.put("accountId", ACCOUNT);
    party.put("extensionId", ACCOUNT);
    party.put("direction", "Inbound");
    party.put("from", Map.of("phoneNumber", caller, "name", "WIRELESS CALLER"));
    String to = stage.party == NEXT_PHONE ? NEXT_PHONES_EXTENSION : line;
    party.put("to", Map.of("phoneNumber", to, "extensionId", ACCOUNT));
    party.put("status", status);
    party.put("missedCall", stage.missed);
    party.put("standAlone", false);
    party.put("muted", false);
    return party;
  }
}
