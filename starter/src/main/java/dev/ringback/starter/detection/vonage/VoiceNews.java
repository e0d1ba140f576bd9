package dev.ringback.starter.detection.vonage;

import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook of the Voice API tells of one leg.
 *
 * <p>The caller's leg is inbound and answered by our own instructions, so its {@code answered}
 * means nothing; the desk's leg is outbound. Both carry the same conversation.
 *
 * @param conversation Vonage's id of the conversation: the key of the call
 * @param leg Vonage's id of the leg
 * @param status empty in a request for instructions
 * @param talked whether it is told that the leg was connected for some time
 * @param from without a plus, as Vonage writes numbers
 */
record VoiceNews(
    String conversation,
    String leg,
    String status,
    boolean outbound,
    boolean talked,
    @Nullable String from,
    @Nullable String to,
    Instant at) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{7,15}");

  /**
   * Reads a webhook; empty where it tells of no leg, as recordings and transfers do.
   *
   * @param receivedAt stands in for a time that is not told
   */
  static Optional<VoiceNews> event(byte[] body, Instant receivedAt) {
    JsonFields fields = JsonFields.parse(body);
    Optional<String> status = fields.optionalText("status");
    return status.map(known -> read(fields, known, receivedAt));
  }

  /** Reads the request for a new call's instructions. */
  static VoiceNews call(byte[] body, Instant receivedAt) {
    return read(JsonFields.parse(body), "", receivedAt);
  }

  private static VoiceNews read(JsonFields fields, String status, Instant receivedAt) {
    // Events of answering-machine detection name the leg call_uuid, and are of the desk's alone.
    Optional<String> machine = fields.optionalText("call_uuid");
    String leg = machine.isPresent() ? machine.get() : fields.text("uuid");
    String direction = fields.optionalText("direction").orElse(machine.isPresent() ? "o" : "i");
    return new VoiceNews(
        id("conversation_uuid", fields.text("conversation_uuid")),
        id("uuid", leg),
        status,
        direction.startsWith("o"),
        fields.isPositive("duration"),
        fields.optionalText("from").orElse(null),
        fields.optionalText("to").orElse(null),
        fields.optionalText("timestamp").isPresent() ? fields.instant("timestamp") : receivedAt);
  }

  private static String id(String field, String value) {
    if (!ID.matcher(value).matches()) {
      throw Problem.field(field, "must be Vonage's id");
    }
    return value;
  }

  /** Whether the desk's leg ended without anybody answering, so that the caller is still there. */
  boolean deskUnreached() {
    return outbound
        && switch (status) {
          case "timeout", "unanswered", "busy", "rejected", "failed" -> true;
          default -> false;
        };
  }

  /** The news for the watch over the call's legs; empty where it changes nothing. */
  Optional<LegNews> news() {
    return Optional.ofNullable(outbound ? deskState() : callerState()).map(this::news);
  }

  private LegNews news(State state) {
    // Of the desk's leg, the numbers are the line's and the desk's: not who called whom.
    return outbound
        ? new LegNews(leg, Role.DESK, state, null, null, at)
        : new LegNews(leg, Role.CALLER, state, e164(from), e164(to), at);
  }

  private @Nullable State callerState() {
    return switch (status) {
      case "", "started", "ringing" -> State.RINGING;
      case "answered" -> State.ANSWERED;
      case "completed",
          "disconnected",
          "cancelled",
          "failed",
          "rejected",
          "busy",
          "timeout",
          "unanswered" ->
          State.ENDED;
      default -> null;
    };
  }

  private @Nullable State deskState() {
    return switch (status) {
      case "started", "ringing" -> State.RINGING;
      case "answered", "human" -> State.ANSWERED;
      case "machine" -> State.VOICEMAIL;
      case "timeout", "unanswered" -> State.NO_ANSWER;
      case "busy" -> State.BUSY;
      case "rejected", "failed" -> State.REJECTED;
      case "cancelled" -> State.ABANDONED;
      // A leg has a duration once it was answered, also if that itself was not heard of.
      case "completed", "disconnected" -> talked ? State.ANSWERED : State.ENDED;
      default -> null;
    };
  }

  /** As others write it; what is no number, such as {@code anonymous}, stays. */
  static @Nullable String e164(@Nullable String number) {
    return number != null && DIGITS.matcher(number).matches() ? "+" + number : number;
  }

  @Override
  public String toString() {
    return "VoiceNews[" + status + "]";
  }
}
