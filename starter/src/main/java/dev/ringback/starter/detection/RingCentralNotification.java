package dev.ringback.starter.detection;

import dev.ringback.starter.Problem;
import dev.ringback.workflows.clinic.Identifiers;
import dev.ringback.workflows.detection.LegNews;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A telephony-session notification of RingCentral: news of the parties of one session, which is one
 * call. Notifications come in any order and more than once; {@code uuid} names a notification, not
 * a call.
 *
 * <p>The address in {@code event} is not read: it names the account and extension by id, whatever
 * the subscription said.
 */
final class RingCentralNotification {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode root;
  private final JsonNode body;

  private RingCentralNotification(JsonNode root) {
    this.root = root;
    this.body = root.path("body");
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

  /** Whether it tells of a call that comes in. */
  boolean tellsOfACall() {
    for (JsonNode party : body.path("parties")) {
      if (RingCentralParty.isInbound(party)) {
        return true;
      }
    }
    return false;
  }

  /** RingCentral's id of the call. */
  String session() {
    String session = text(body.path("telephonySessionId"));
    try {
      Identifiers.require("telephonySessionId", Objects.requireNonNullElse(session, " "));
      return Objects.requireNonNull(session);
    } catch (IllegalArgumentException e) {
      throw Problem.field("body.telephonySessionId", "must be RingCentral's session id");
    }
  }

  /** The same for each delivery of it. */
  @Nullable String uuid() {
    return text(root.path("uuid"));
  }

  /** What it tells of the legs of its call. */
  List<LegNews> news(Instant receivedAt) {
    Instant at = at(receivedAt);
    List<LegNews> news = new ArrayList<>();
    for (JsonNode party : body.path("parties")) {
      if (RingCentralParty.isInbound(party)) {
        news.addAll(new RingCentralParty(party, at, receivedAt).news());
      }
    }
    return news;
  }

  private Instant at(Instant receivedAt) {
    String told = text(body.path("eventTime"));
    try {
      return Instant.parse(
          Objects.requireNonNullElse(told == null ? text(root.path("timestamp")) : told, ""));
    } catch (DateTimeParseException e) {
      return receivedAt;
    }
  }

  static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }
}
