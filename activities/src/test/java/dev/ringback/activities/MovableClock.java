package dev.ringback.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. Monday noon in Austin. */
public final class MovableClock implements InstantSource {
  private Instant now = Instant.parse("2026-11-23T18:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void forward(Duration by) {
    now = now.plus(by);
  }
}
