package dev.ringback.starter.detection.jambonz;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.JsonFields;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call status of jambonz: of the caller's leg, or of a leg that was dialled for it and then names
 * it as its parent.
 */
record CallStatus(
    String callSid,
    Optional<String> parent,
    String direction,
    Optional<String> from,
    Optional<String> to,
    String status) {

  static CallStatus parse(byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    return new CallStatus(
        fields.text("callSid"),
        fields.optionalText("parentCallSid"),
        fields.text("direction"),
        fields.optionalText("from"),
        fields.optionalText("to"),
        fields.text("callStatus"));
  }

  /** The id of the caller's leg; empty for a call the application began by itself. */
  Optional<String> call() {
    return direction.equals("inbound") ? Optional.of(callSid) : parent;
  }

  /** The same for a redelivery. */
  String key(CallerHash hash) {
    return hash.of("jambonz", callSid + "\n" + status);
  }

  /**
   * What it tells; empty for what changes nothing.
   *
   * @param at when it came: jambonz tells no time
   */
  Optional<LegNews> news(Instant at) {
    boolean caller = direction.equals("inbound");
    return Optional.ofNullable(caller ? callerState() : deskState())
        .map(state ->
            new LegNews(
                callSid,
                caller ? Role.CALLER : Role.DESK,
                state,
                caller ? from.orElse(null) : null,
                caller ? to.orElse(null) : null,
                at));
  }

  // That the caller's leg is in progress says only that the application took it.
  private @Nullable State callerState() {
    return switch (status) {
      case "trying", "ringing", "early-media" -> State.RINGING;
      case "completed", "failed", "busy", "no-answer" -> State.ENDED;
      default -> null;
    };
  }

  private @Nullable State deskState() {
    return switch (status) {
      case "trying", "ringing", "early-media" -> State.RINGING;
      // Completed is said only of a leg that was answered; its in-progress may come later.
      case "in-progress", "completed" -> State.ANSWERED;
      case "no-answer" -> State.NO_ANSWER;
      case "busy" -> State.BUSY;
      case "failed" -> State.REJECTED;
      default -> null;
    };
  }

  @Override
  public String toString() {
    return "CallStatus[" + status + "]";
  }
}
