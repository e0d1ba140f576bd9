package dev.ringback.starter.detection;

import dev.ringback.starter.intake.CallLegs;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.PhoneSystem;
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
 * Finds out soon whether somebody answered, where several phones rang and not all were heard of:
 * news that still come and the call log are waited for a little, then what is known decides. If the
 * process ends meanwhile, the sweeper decides later.
 */
@Component
class RingCentralConfirmation {
  private static final Logger log = LoggerFactory.getLogger(RingCentralConfirmation.class);
  private static final int LOOKS = 4;
  private static final Duration BETWEEN = Duration.ofMillis(600);

  private final CallLegs legs;
  private final ObjectProvider<RingCentralCalls> callLog;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  RingCentralConfirmation(CallLegs legs, ObjectProvider<RingCentralCalls> callLog) {
    this.legs = legs;
    this.callLog = callLog;
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
    for (int look = 0; look < LOOKS && slept(look); look++) {
      if (!legs.isUnsettled(PhoneSystem.RINGCENTRAL, session)) {
        return;
      }
      List<LegNews> told =
          callLog.stream()
              .findFirst()
              .flatMap(calls -> calls.find(session, acceptedAt))
              .map(RingCentralRecord::news)
              .orElse(List.of());
      if (!told.isEmpty()) {
        legs.take(PhoneSystem.RINGCENTRAL, session, told, acceptedAt);
        return;
      }
    }
    legs.settle(PhoneSystem.RINGCENTRAL, session, acceptedAt);
  }

  /** The first look is at once. */
  private static boolean slept(int look) {
    try {
      Thread.sleep(look == 0 ? Duration.ZERO : BETWEEN);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
