package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.outreach.VendorException.NothingHappened;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps this process below the rate a system allows. */
final class RequestPace {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final String system;
  private final @Nullable Duration between;
  private long next = System.nanoTime();

  /**
   * Sets the pace.
   *
   * @param perSecond 0: any
   */
  RequestPace(String system, int perSecond) {
    this.system = system;
    this.between = perSecond == 0 ? null : Duration.ofSeconds(1).dividedBy(perSecond);
  }

  /**
   * Waits for this request's turn.
   *
   * @throws NothingHappened if it would come too late
   */
  void await() {
    Duration wait = between == null ? Duration.ZERO : turn(between);
    if (wait.isPositive()) {
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NothingHappened("interrupted before asking " + system, null);
      }
    }
  }

  private synchronized Duration turn(Duration apart) {
    long now = System.nanoTime();
    long turn = Math.max(next, now);
    Duration wait = Duration.ofNanos(turn - now);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw new NothingHappened("too much is being asked of " + system, wait);
    }
    next = turn + apart.toNanos();
    return wait;
  }
}
