package dev.ringback.sandbox.network;

import java.time.Duration;

/**
 * What somebody on the line does after hearing something.
 *
 * @param words what is said, or the keys pressed; last words before hanging up; empty otherwise
 * @param after life-like time before they do it
 */
public record Reaction(Kind kind, String words, Duration after) {
  /** Ways to react. */
  public enum Kind {
    SAYS,
    /** Shows that they listen, without taking the turn. */
    MURMURS,
    PRESSES,
    HANGS_UP,
    SILENT
  }

  public static Reaction silent() {
    return new Reaction(Kind.SILENT, "", Duration.ZERO);
  }
}
