package dev.ringback.starter.detection.vonage;

import dev.ringback.starter.Problem;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Vonage Business Communications tells of a call at one seat.
 *
 * <p>{@code MISSED} and {@code REJECTED} (turned away, or gone to voicemail) end a call that nobody
 * at the seat answered. {@code ANSWERED} ends one that somebody did; while they talk, it is {@code
 * ACTIVE}.
 *
 * @param from the caller, as Vonage writes them; null if withheld
 */
record SeatEvent(
    String userId,
    String id,
    String state,
    boolean inbound,
    boolean internal,
    @Nullable String from,
    Instant start,
    @Nullable Instant answer,
    @Nullable Instant end) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:-]{1,80}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");

  static SeatEvent of(JsonNode event) {
    return new SeatEvent(
        id(event, "userId"),
        id(event, "id"),
        required(event, "state"),
        "INBOUND".equals(text(event, "direction")),
        event.path("internal").asBoolean(false),
        text(event, "phoneNumber"),
        time("startTime", required(event, "startTime")),
        optionalTime(event, "answerTime"),
        optionalTime(event, "endTime"));
  }

  /** The same for each report of this state, whether it was told or asked for. */
  String key() {
    return userId + "." + id + "." + state;
  }

  /** Whether nobody at the seat answered, and it rings no more. */
  boolean missed() {
    return state.equals("MISSED") || state.equals("REJECTED");
  }

  boolean answered() {
    return switch (state) {
      case "ACTIVE", "HELD", "REMOTE_HELD", "DETACHED", "ANSWERED" -> true;
      default -> false;
    };
  }

  /** Its leg of the caller's call: that the seat rang, and what became of it. */
  List<LegNews> news(String line) {
    List<LegNews> news = new ArrayList<>();
    news.add(news(State.RINGING, line, start));
    if (answered()) {
      news.add(news(State.ANSWERED, line, Objects.requireNonNullElse(answer, start)));
    } else if (missed()) {
      State state = this.state.equals("MISSED") ? State.NO_ANSWER : State.REJECTED;
      news.add(news(state, line, Objects.requireNonNullElse(end, start)));
    }
    return List.copyOf(news);
  }

  private LegNews news(State state, String line, Instant at) {
    return new LegNews(leg(), Role.DESK, state, from, line, at);
  }

  String leg() {
    return userId + "." + id;
  }

  private static String id(JsonNode event, String field) {
    String id = required(event, field);
    if (!ID.matcher(id).matches()) {
      throw Problem.field("event." + field, "must be Vonage's id");
    }
    return id;
  }

  private static String required(JsonNode event, String field) {
    String text = text(event, field);
    if (text == null) {
      throw Problem.field("event." + field, "is missing");
    }
    return text;
  }

  /** Ids are numbers in the published schema and texts in its examples. */
  private static @Nullable String text(JsonNode event, String field) {
    JsonNode node = event.path(field);
    boolean told = (node.isString() && !node.stringValue().isBlank()) || node.isIntegralNumber();
    return told ? node.asString() : null;
  }

  private static @Nullable Instant optionalTime(JsonNode event, String field) {
    String text = text(event, field);
    return text == null ? null : time(field, text);
  }

  private static Instant time(String field, String text) {
    try {
      return OffsetDateTime.parse(text, TIME).toInstant();
    } catch (DateTimeParseException e) {
      throw Problem.field("event." + field, "must be a time such as 2026-10-01T16:10:06.000+0000");
    }
  }

  @Override
  public String toString() {
    return "SeatEvent[" + state + "]";
  }
}
