package dev.ringback.sandbox.ringcentral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Requests a minute. Who asks for more waits a minute, and every request meanwhile begins it anew.
 */
@Component
class UsagePlan {
  private static final Duration MINUTE = Duration.ofSeconds(60);

  private final Clock clock;
  private final Map<Group, Deque<Instant>> asked = new EnumMap<>(Group.class);
  private final Map<Group, Instant> penalties = new EnumMap<>(Group.class);

  UsagePlan(Clock clock) {
    this.clock = clock;
  }

  /** Groups of requests, with what a user may ask in a minute. */
  enum Group {
    LIGHT(50),
    MEDIUM(40),
    HEAVY(10),
    AUTH(5);

    private final int most;

    Group(int most) {
      this.most = most;
    }
  }

  synchronized void charge(Group group) {
    Instant now = clock.instant();
    Deque<Instant> lately = asked.computeIfAbsent(group, _ -> new ArrayDeque<>());
    while (!lately.isEmpty() && !lately.getFirst().plus(MINUTE).isAfter(now)) {
      lately.removeFirst();
    }
    boolean punished = now.isBefore(penalties.getOrDefault(group, Instant.MIN));
    if (punished || lately.size() >= group.most) {
      penalties.put(group, now.plus(MINUTE));
      throw new ApiRefusal(429, "CMN-301", "Request rate exceeded");
    }
    lately.addLast(now);
  }

  synchronized void reset() {
    asked.clear();
    penalties.clear();
  }
}
