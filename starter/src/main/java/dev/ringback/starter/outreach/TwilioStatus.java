package dev.ringback.starter.outreach;

import dev.ringback.workflows.outreach.EffectReport.Fate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's status words, with their order and what they mean. Callbacks come in any order.
 *
 * @param rank order in the life cycle
 * @param fate what a recovery has to know; null: nothing
 */
record TwilioStatus(int rank, @Nullable Fate fate) {
  static final int FINAL = 9;

  private static final Map<String, TwilioStatus> CALL =
      Map.of(
          "queued", new TwilioStatus(0, null),
          "initiated", new TwilioStatus(1, null),
          "ringing", new TwilioStatus(2, null),
          "in-progress", new TwilioStatus(3, null),
          "answered", new TwilioStatus(3, null),
          "completed", new TwilioStatus(FINAL, Fate.CALL_ENDED),
          "busy", new TwilioStatus(FINAL, Fate.CALL_BUSY),
          "no-answer", new TwilioStatus(FINAL, Fate.CALL_NOT_ANSWERED),
          "failed", new TwilioStatus(FINAL, Fate.CALL_FAILED),
          "canceled", new TwilioStatus(FINAL, Fate.CALL_NOT_ANSWERED));

  private static final Map<String, TwilioStatus> MESSAGE =
      Map.of(
          "accepted", new TwilioStatus(0, null),
          "scheduled", new TwilioStatus(0, null),
          "queued", new TwilioStatus(1, null),
          "sending", new TwilioStatus(2, null),
          "sent", new TwilioStatus(3, null),
          "delivered", new TwilioStatus(8, null),
          "read", new TwilioStatus(FINAL, null),
          "canceled", new TwilioStatus(FINAL, null),
          "undelivered", new TwilioStatus(FINAL, Fate.NOT_DELIVERED),
          "failed", new TwilioStatus(FINAL, Fate.NOT_DELIVERED));

  /** What a status is of: the source its callbacks are kept under, and their parameters. */
  enum Of {
    CALL("twilio.voice.status", "CallSid", "CallStatus", TwilioStatus.CALL),
    MESSAGE("twilio.message.status", "MessageSid", "MessageStatus", TwilioStatus.MESSAGE);

    private final String source;
    private final String sid;
    private final String status;
    private final Map<String, TwilioStatus> words;

    Of(String source, String sid, String status, Map<String, TwilioStatus> words) {
      this.source = source;
      this.sid = sid;
      this.status = status;
      this.words = words;
    }

    String source() {
      return source;
    }

    String sid() {
      return sid;
    }

    String status() {
      return status;
    }

    /** Empty for a word we do not know. */
    Optional<TwilioStatus> read(String word) {
      return Optional.ofNullable(words.get(word));
    }
  }
}
