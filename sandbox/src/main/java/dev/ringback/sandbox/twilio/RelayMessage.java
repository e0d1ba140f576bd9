package dev.ringback.sandbox.twilio;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an application says to a relay. */
sealed interface RelayMessage {
  /**
   * Part of something to say.
   *
   * @param last whether nothing more of it comes
   * @param interruptible null: as the document says
   */
  record Text(String token, boolean last, @Nullable Boolean interruptible, boolean preemptible)
      implements RelayMessage {}

  /** A recording to play. */
  record Play(int loop, @Nullable Boolean interruptible, boolean preemptible)
      implements RelayMessage {}

  /** Keys to press towards the callee. */
  record SendDigits(String digits) implements RelayMessage {}

  /** Another language to speak or to understand; null: as before. */
  record Language(@Nullable String tts, @Nullable String transcription) implements RelayMessage {}

  /** The session is over, at once. */
  record End(String handoffData) implements RelayMessage {}

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException when it is none
   */
  static RelayMessage read(String words, JsonMapper json) {
    JsonNode message;
    try {
      message = json.readTree(words);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    String type = message.path("type").asString("");
    return switch (type) {
      case "text" ->
          new Text(
              text(message, "token"),
              flag(message, "last", false),
              flagOrNull(message, "interruptible"),
              flag(message, "preemptible", false));
      case "play" -> {
        text(message, "source");
        yield new Play(
            message.path("loop").asInt(1),
            flagOrNull(message, "interruptible"),
            flag(message, "preemptible", false));
      }
      case "sendDigits" -> {
        String digits = text(message, "digits");
        if (!digits.matches("[0-9wW#*]+")) {
          throw new IllegalArgumentException("digits are no keys");
        }
        yield new SendDigits(digits);
      }
      case "language" -> {
        if (!message.has("ttsLanguage") && !message.has("transcriptionLanguage")) {
          throw new IllegalArgumentException("language names none");
        }
        yield new Language(
            message.path("ttsLanguage").asString(null),
            message.path("transcriptionLanguage").asString(null));
      }
      case "end" -> new End(message.has("handoffData") ? text(message, "handoffData") : "");
      default -> throw new IllegalArgumentException("unknown type " + type);
    };
  }

  private static String text(JsonNode message, String name) {
    if (!message.path(name).isString()) {
      throw new IllegalArgumentException(name + " must be a string");
    }
    return message.path(name).asString();
  }

  private static boolean flag(JsonNode message, String name, boolean otherwise) {
    Boolean flag = flagOrNull(message, name);
    return flag == null ? otherwise : flag;
  }

  private static @Nullable Boolean flagOrNull(JsonNode message, String name) {
    JsonNode value = message.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isBoolean()) {
      throw new IllegalArgumentException(name + " must be true or false");
    }
    return value.asBoolean();
  }
}
