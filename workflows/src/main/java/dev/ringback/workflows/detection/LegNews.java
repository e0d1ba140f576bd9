package dev.ringback.workflows.detection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a phone system tells of one leg of a call, or of the call as a whole. Its text form shows no
 * number.
 *
 * @param leg the system's id of the leg
 * @param from who called, as the system writes it; null if this does not tell
 * @param to the number the caller dialled; null if this does not tell
 * @param at by the system's clock
 * @param heardAt when we were told, by our clock; null where {@code at} does for that as well
 */
public record LegNews(
    String leg,
    Role role,
    State state,
    @Nullable String from,
    @Nullable String to,
    Instant at,
    @Nullable Instant heardAt) {

  /** News whose time is that of the leg. */
  public LegNews(
      String leg, Role role, State state, @Nullable String from, @Nullable String to, Instant at) {
    this(leg, role, state, from, to, at, null);
  }

  /** From when on more news is waited for. */
  Instant heard() {
    return heardAt == null ? at : heardAt;
  }

  /** Whose leg it is. */
  public enum Role {
    /** None: the system's own record of the whole call, which knows best. */
    CALL,
    CALLER,
    /** A phone at the clinic that rings for the caller. */
    DESK
  }

  /** What became of it. */
  public enum State {
    RINGING,
    ANSWERED,
    NO_ANSWER,
    /**
     * The system calls the call missed, but says so of this phone alone: the caller is gone unless
     * another phone rings.
     */
    MISSED,
    /** The caller chose in a menu here: what answered before was a machine. */
    REDIRECTED,
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
