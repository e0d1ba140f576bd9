package dev.ringback.sandbox.ringcentral;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One call to the clinic as RingCentral tells of it. Each stage has one notification id. */
final class TelephonySession {
  private static final String ACCOUNT = "809646016";
  private static final String SUBSCRIPTION = "53300e7c-5e69-42bf-ab4d-179aabc6e869";

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

  Map<String, Object> notification(Stage stage) {
    Instant at =
        switch (stage) {
          case SETUP -> over.minus(rang);
          case PROCEEDING -> over.minus(rang).plusMillis(Math.min(300, rang.toMillis()));
          case MISSED -> over;
        };
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("uuid", String.valueOf(firstId + stage.sequence()));
    event.put("event", "/restapi/v1.0/account/" + ACCOUNT + "/telephony/sessions");
    event.put("timestamp", at.plusMillis(90).toString());
    event.put("subscriptionId", SUBSCRIPTION);
    event.put("ownerId", ACCOUNT);
    event.put("body", body(stage, at));
    return event;
  }

  private Map<String, Object> body(Stage stage, Instant at) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("sequence", stage.sequence());
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
    status.put("code", stage.code());
    if (stage == Stage.MISSED) {
      status.put("reason", "NoAnswer");
    }
    status.put("rcc", false);
    Map<String, Object> party = new LinkedHashMap<>();
    party.put("id", "p-" + telephonySession.substring(2) + "-2");
    party.put("accountId", ACCOUNT);
    party.put("extensionId", ACCOUNT);
    party.put("direction", "Inbound");
    party.put("from", Map.of("phoneNumber", caller, "name", "WIRELESS CALLER"));
    party.put("to", Map.of("phoneNumber", line, "extensionId", ACCOUNT));
    party.put("status", status);
    party.put("missedCall", stage == Stage.MISSED);
    party.put("standAlone", false);
    party.put("muted", false);
    return party;
  }
}
