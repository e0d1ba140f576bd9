package dev.ringback.starter.detection;

import static dev.ringback.starter.detection.RingCentralNotification.text;

import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
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
 * A record of RingCentral's call log. It tells of a call as a whole, some time after it is over.
 * Its results are those of {@code CompanyCallLogRecord}; which of them make a call unanswered is
 * Ringback's reading.
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

  /** What it tells, as news of the call's legs; none while it does not tell how the call went. */
  List<LegNews> news() {
    State state = state();
    Instant from = startTime();
    if (state == null || from == null || !"Inbound".equals(text(record.path("direction")))) {
      return List.of();
    }
    Instant to = from.plusSeconds(Math.max(0, record.path("duration").asLong(0)));
    List<LegNews> news = new ArrayList<>();
    news.add(news(state == State.ANSWERED ? Role.DESK : Role.CALLER, state, from));
    news.add(news(Role.CALLER, State.ENDED, to));
    if (calledInside()) {
      news.add(news(Role.CALLER, State.INTERNAL, from));
    }
    return news;
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

  private LegNews news(Role role, State state, Instant at) {
    return new LegNews(
        LEG,
        role,
        state,
        text(record.path("from").path("phoneNumber")),
        text(record.path("to").path("phoneNumber")),
        at);
  }
}
