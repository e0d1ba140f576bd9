package dev.ringback.sandbox.network;

import java.time.Duration;

/**
 * What becomes of a ringing phone.
 *
 * @param after life-like time of ringing until then
 */
public record RingAnswer(Kind kind, Duration after) {
  /** Ends of ringing. */
  public enum Kind {
    PERSON,
    VOICEMAIL,
    /** A person whom a machine detection cannot make out. */
    UNCERTAIN,
    /** A service that asks who calls before it puts the call through. */
    SCREENER,
    NOBODY,
    BUSY,
    /** The number is not in service. */
    FAILED
  }
}
