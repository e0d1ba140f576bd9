package dev.ringback.activities.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leaves a model alone that did not answer three times in a row, so that an outage does not cost
 * every caller the wait. After a while one request tries it again.
 */
final class Circuit {
  private static final int FAILURES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final InstantSource clock;
  private int failures;
  private Instant closedUntil = Instant.MIN;

  Circuit(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether to ask now. Whoever is told so after a pause is the only one for another pause. */
  synchronized boolean lets() {
    if (failures < FAILURES) {
      return true;
    }
    Instant now = clock.instant();
    if (now.isBefore(closedUntil)) {
      return false;
    }
    closedUntil = now.plus(PAUSE);
    return true;
  }

  /** It answered, whatever it said. */
  synchronized void answered() {
    failures = 0;
  }

  /** It did not answer. */
  synchronized void failed() {
    failures++;
    if (failures >= FAILURES) {
      closedUntil = clock.instant().plus(PAUSE);
    }
  }
}
