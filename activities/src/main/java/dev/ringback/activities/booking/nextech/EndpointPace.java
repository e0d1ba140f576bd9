package dev.ringback.activities.booking.nextech;

import com.google.common.util.concurrent.RateLimiter;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps below Nextech's limit of twenty requests a second for each user and endpoint. */
@SuppressWarnings("UnstableApiUsage")
final class EndpointPace {
  /**
   * A limiter that has rested lets a second's worth through at once, so that no second sees more
   * than twice this.
   */
  private static final double A_SECOND = 9;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final Map<String, RateLimiter> endpoints = new ConcurrentHashMap<>();

  /**
   * Waits until the endpoint may be asked.
   *
   * @throws NothingHappened if too many are waiting
   */
  void await(String endpoint) {
    RateLimiter limiter = endpoints.computeIfAbsent(endpoint, _ -> RateLimiter.create(A_SECOND));
    if (!limiter.tryAcquire(LONGEST_WAIT)) {
      throw new NothingHappened("too many of our requests to Nextech are waiting", LONGEST_WAIT);
    }
  }
}
