package dev.ringback.starter.detection;

import dev.ringback.starter.intake.CallLegs;
import dev.ringback.workflows.detection.CallWatch.Verdict;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds out soon how a call went of which a phone was missed: as long as another one may ring, news
 * that still come are waited for and the call log is looked up; then what is known decides. If the
 * process ends meanwhile, the sweeper decides later.
 */
@Component
class RingCentralConfirmation {
  private static final Logger log = LoggerFactory.getLogger(RingCentralConfirmation.class);
  private static final Duration BETWEEN = Duration.ofMillis(350);

  /** A call that has just come to an end may be in the log soon; after that, patience is better. */
  private static final int QUICK_LOOKS = 2;

  private static final Duration BETWEEN_QUICK_LOOKS = Duration.ofMillis(700);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  private final CallLegs legs;
  private final ObjectProvider<RingCentralCalls> callLog;
  private final Clock clock;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  RingCentralConfirmation(CallLegs legs, ObjectProvider<RingCentralCalls> callLog, Clock clock) {
    this.legs = legs;
    this.callLog = callLog;
    this.clock = clock;
  }

  /** Begins, unless it is under way. */
  void begin(String session, Instant acceptedAt) {
    if (underWay.add(session)) {
      Thread.ofVirtual()
          .name("confirm-call")
          .start(() -> {
            try {
              confirm(session, acceptedAt);
            } catch (RuntimeException e) {
              log.warn("A call cannot be confirmed now: {}", e.getClass().getSimpleName());
            } finally {
              underWay.remove(session);
            }
          });
    }
  }

  private void confirm(String session, Instant acceptedAt) {
    int looks = 0;
    Instant until = Instant.MIN;
    Instant nextLook = Instant.MIN;
    while (legs.verdict(PhoneSystem.RINGCENTRAL, session) instanceof Verdict.Unsettled open) {
      if (!open.until().equals(until)) {
        // Something was told: the log may know more as well.
        until = open.until();
        looks = 0;
        nextLook = clock.instant().plus(BETWEEN_QUICK_LOOKS);
      }
      Instant now = clock.instant();
      if (!now.isBefore(nextLook)) {
        look(session, acceptedAt);
        nextLook = now.plus(++looks < QUICK_LOOKS ? BETWEEN_QUICK_LOOKS : BETWEEN_LOOKS);
      }
      if (!slept()) {
        return;
      }
    }
    legs.take(PhoneSystem.RINGCENTRAL, session, List.of(), acceptedAt);
  }

  private void look(String session, Instant acceptedAt) {
    callLog.stream()
        .findFirst()
        .flatMap(calls -> calls.find(session, acceptedAt))
        .map(record -> record.news(clock.instant()))
        .ifPresent(told -> legs.note(PhoneSystem.RINGCENTRAL, session, told));
  }

  private static boolean slept() {
    try {
      Thread.sleep(BETWEEN);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
