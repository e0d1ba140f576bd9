package dev.ringback.sandbox.control;

import java.time.Duration;

/** Scales every delay of patients and carriers; 1 is life-like, 0.1 ten times as fast. */
public record Pace(double factor) {
  public Pace {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("pace must be above 0");
    }
  }

  /** The delay to use for one that would last {@code lifelike}. */
  public Duration of(Duration lifelike) {
    return Duration.ofMillis(Math.round(lifelike.toMillis() * factor));
  }

  /** Waits a scaled delay; returns early, interrupted, when the thread is. */
  public void pause(Duration lifelike) {
    try {
      Thread.sleep(of(lifelike));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
