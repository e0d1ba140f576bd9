package dev.ringback.starter.detection;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.Problem;
import dev.ringback.starter.intake.ReportedCall;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A telephony-session notification of RingCentral.
 *
 * <p>Each notification has its own uuid, and one call leads to several: a call is known by its
 * session and its caller. {@code missedCall} is said of a party, not of the call: where a ring
 * group is seen to have answered, the others missed nothing.
 */
final class RingCentralNotification {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode body;
  private final @Nullable String timestamp;

  private RingCentralNotification(JsonNode root) {
    this.body = root.path("body");
    this.timestamp = text(root.path("timestamp"));
  }

  static RingCentralNotification parse(byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      if (!root.isObject()) {
        throw Problem.field("body", "send a JSON object");
      }
      return new RingCentralNotification(root);
    } catch (JacksonException e) {
      throw Problem.field("body", "is not complete JSON in UTF-8");
    }
  }

  /** The calls it says were missed: one for each caller of the session. */
  List<ReportedCall> missed(CallerHash hash, Instant receivedAt) {
    Map<String, ReportedCall> calls = new LinkedHashMap<>();
    for (JsonNode party : body.path("parties")) {
      if (isInbound(party) && party.path("missedCall").asBoolean(false) && !answered()) {
        String caller = text(party.path("from").path("phoneNumber"));
        EventId event = event(hash, caller);
        calls.putIfAbsent(
            event.value(),
            new ReportedCall(
                event,
                PhoneSystem.RINGCENTRAL,
                caller,
                text(party.path("to").path("phoneNumber")),
                rangAt(receivedAt)));
      }
    }
    return List.copyOf(calls.values());
  }

  private boolean answered() {
    for (JsonNode party : body.path("parties")) {
      if (isInbound(party) && "Answered".equals(text(party.path("status").path("code")))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInbound(JsonNode party) {
    return "Inbound".equals(text(party.path("direction")));
  }

  private EventId event(CallerHash hash, @Nullable String caller) {
    String session = text(body.path("telephonySessionId"));
    try {
      return new EventId(
          "rc."
              + Objects.requireNonNullElse(session, " ")
              + "."
              + hash.of("ringcentral.caller", Objects.toString(caller, "")));
    } catch (IllegalArgumentException e) {
      throw Problem.field("body.telephonySessionId", "must be RingCentral's session id");
    }
  }

  private Instant rangAt(Instant receivedAt) {
    String told = text(body.path("eventTime"));
    try {
      return Instant.parse(Objects.requireNonNullElse(told == null ? timestamp : told, ""));
    } catch (DateTimeParseException e) {
      return receivedAt;
    }
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }
}
