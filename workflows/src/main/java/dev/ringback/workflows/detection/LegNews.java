package dev.ringback.workflows.detection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a phone system tells of one leg of a call. Its text form shows no number.
 *
 * @param leg the system's id of the leg
 * @param from who called, as the system writes it; null if this does not tell
 * @param to the number the caller dialled; null if this does not tell
 * @param at by the system's clock
 */
public record LegNews(
    String leg, Role role, State state, @Nullable String from, @Nullable String to, Instant at) {

  /** Whose leg it is. */
  public enum Role {
    CALLER,
    /** A phone at the clinic that rings for the caller. */
    DESK
  }

  /** What became of it. */
  public enum State {
    RINGING,
    ANSWERED,
    NO_ANSWER,
    BUSY,
    REJECTED,
    VOICEMAIL,
    FAX,
    BLOCKED,
    /** The caller hung up while they waited. */
    ABANDONED,
    /** One of the clinic's own extensions calls. */
    INTERNAL,
    /** The leg is over: the caller is gone, or a phone rings no more and it is not told why. */
    ENDED
  }

  @Override
  public String toString() {
    return "LegNews[" + role + " " + state + "]";
  }
}
