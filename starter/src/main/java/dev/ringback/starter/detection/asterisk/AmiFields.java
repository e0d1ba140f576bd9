package dev.ringback.starter.detection.asterisk;

import dev.ringback.starter.detection.socket.Block;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fields of Asterisk's events. */
final class AmiFields {
  private static final Pattern SECONDS = Pattern.compile("([0-9]{1,11})\\.([0-9]{6})");
  private static final Pattern HOURS = Pattern.compile("([0-9]{1,4}):([0-9]{2}):([0-9]{2})");

  private AmiFields() {}

  /** Asterisk tells the time only with {@code timestampevents=yes}. */
  static Optional<Instant> at(Block event) {
    var told = SECONDS.matcher(Objects.requireNonNullElse(event.get("Timestamp"), ""));
    return told.matches()
        ? Optional.of(
            Instant.ofEpochSecond(
                Long.parseLong(told.group(1)), Long.parseLong(told.group(2)) * 1000))
        : Optional.empty();
  }

  /** How long a listed caller has been there; nothing of one who comes in. */
  static Duration there(Block event) {
    var told = HOURS.matcher(Objects.requireNonNullElse(event.get("Duration"), ""));
    return told.matches()
        ? Duration.ofHours(Long.parseLong(told.group(1)))
            .plusMinutes(Long.parseLong(told.group(2)))
            .plusSeconds(Long.parseLong(told.group(3)))
        : Duration.ZERO;
  }

  /** What became of a phone that was dialled. */
  static State state(Block event) {
    return switch (Objects.requireNonNullElse(event.get("DialStatus"), "")) {
      case "ANSWER" -> State.ANSWERED;
      case "NOANSWER" -> State.NO_ANSWER;
      case "BUSY" -> State.BUSY;
      case "CONGESTION", "CHANUNAVAIL" -> State.REJECTED;
      // CANCEL: the caller hung up, or another phone of the group answered. The rest is like it.
      default -> State.ABANDONED;
    };
  }
}
