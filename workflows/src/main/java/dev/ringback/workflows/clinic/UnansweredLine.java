package dev.ringback.workflows.clinic;

import java.time.Duration;

/**
 * What happens on a location's numbers that lead to us, where those are at the telephony vendor.
 *
 * @param reaches how a call gets there
 * @param desk the phone that rings first; not used where the clinic's phone system forwards
 * @param ringFor how long it rings
 * @param then what a caller meets whom nobody answered
 */
public record UnansweredLine(Reaches reaches, PhoneNumber desk, Duration ringFor, Then then) {

  /** How a call gets to us. */
  public enum Reaches {
    /** Directly: the desk has to be rung first. */
    DESK_FIRST,
    /** The clinic's own phone system forwards what nobody there answered. */
    FORWARDED
  }

  /** What a caller meets whom nobody answered. */
  public enum Then {
    /** A sentence and the end of the call; the recovery calls back. */
    CALL_BACK,
    /** The assistant, on the same call. */
    TALK
  }

  /** What holds for a location that says nothing of it: its calls must have been forwarded. */
  public static UnansweredLine usual(PhoneNumber staffLine) {
    return new UnansweredLine(Reaches.FORWARDED, staffLine, Duration.ofSeconds(20), Then.CALL_BACK);
  }
}
