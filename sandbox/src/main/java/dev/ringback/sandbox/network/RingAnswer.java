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
    NOBODY,
    BUSY
  }
}
