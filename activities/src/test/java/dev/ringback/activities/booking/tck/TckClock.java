package dev.ringback.activities.booking.tck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs on from where it was moved to. */
final class TckClock extends Clock {
  private volatile Duration offset;

  TckClock(Instant now) {
    offset = Duration.between(Instant.now(), now);
  }

  void moveTo(Instant now) {
    offset = Duration.between(Instant.now(), now);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
