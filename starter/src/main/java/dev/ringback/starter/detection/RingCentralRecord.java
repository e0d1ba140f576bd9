package dev.ringback.starter.detection;

import static dev.ringback.starter.detection.RingCentralNotification.text;

import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of RingCentral's call log. It tells of a call as a whole, some time after it is over and
 * perhaps before. Its results are those of {@code CompanyCallLogRecord}; which of them make a call
 * unanswered is Ringback's reading.
 */
final class RingCentralRecord {
  private static final String LEG = "call-log";

  private final JsonNode record;

  RingCentralRecord(JsonNode record) {
    this.record = record;
  }

  /** Reads a kept record; empty if it is none. */
  static Optional<RingCentralRecord> parse(byte[] bytes) {
    try {
      return Optional.of(new RingCentralRecord(JsonMapper.shared().readTree(bytes)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** RingCentral's id of the call; null if it has none. */
  @Nullable String session() {
    return text(record.path("telephonySessionId"));
  }

  /**
   * What it tells, as news of the call: how it went, or that it goes on; none if it tells neither.
   */
  List<LegNews> news(Instant heardAt) {
    State state = state();
    Instant from = startTime();
    if (state == null || from == null || !"Inbound".equals(text(record.path("direction")))) {
      return List.of();
    }
    List<LegNews> news = new ArrayList<>();
    news.add(news(state, from, heardAt));
    if (state != State.RINGING) {
      Duration duration = Duration.ofSeconds(Math.max(0, record.path("duration").asLong(0)));
      news.add(news(State.ENDED, from.plus(duration), heardAt));
    }
    if (calledInside()) {
      news.add(news(State.INTERNAL, from, heardAt));
    }
    return news;
  }

  /** Whether the call has not come to its end. */
  boolean goesOn() {
    return state() == State.RINGING;
  }

  private @Nullable State state() {
    if ("Fax".equals(text(record.path("type")))) {
      return State.FAX;
    }
    return switch (Objects.requireNonNullElse(text(record.path("result")), "")) {
      case "Accepted", "Call connected", "Received" -> State.ANSWERED;
      case "Missed", "No Answer", "Answered Not Accepted" -> State.NO_ANSWER;
      case "Hang Up", "Hang up", "Abandoned" -> State.ABANDONED;
      case "Voicemail" -> State.VOICEMAIL;
      case "Busy" -> State.BUSY;
      case "Rejected", "Declined", "Reply", "IP Phone Offline" -> State.REJECTED;
      case "Blocked" -> State.BLOCKED;
      case "In Progress" -> State.RINGING;
      default -> null;
    };
  }

  private @Nullable Instant startTime() {
    try {
      return Instant.parse(Objects.requireNonNullElse(text(record.path("startTime")), ""));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private boolean calledInside() {
    JsonNode from = record.path("from");
    return from.hasNonNull("extensionId") || from.hasNonNull("extensionNumber");
  }

  private LegNews news(State state, Instant at, Instant heardAt) {
    return new LegNews(
        LEG,
        Role.CALL,
        state,
        text(record.path("from").path("phoneNumber")),
        text(record.path("to").path("phoneNumber")),
        at,
        heardAt);
  }
}
