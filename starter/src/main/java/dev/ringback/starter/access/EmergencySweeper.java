package dev.ringback.starter.access;

import dev.ringback.records.access.EmergencyRepository;
import dev.ringback.starter.recovery.EmergencyNotices;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.escalation.EmergencyNotice;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has clinics told of emergency access; Temporal may be down when it is taken. */
@Component
class EmergencySweeper {
  private static final Logger log = LoggerFactory.getLogger(EmergencySweeper.class);
  private static final int BATCH = 20;

  private final EmergencyRepository emergencies;
  private final EmergencyNotices notices;
  private final Clock clock;

  EmergencySweeper(EmergencyRepository emergencies, EmergencyNotices notices, Clock clock) {
    this.emergencies = emergencies;
    this.notices = notices;
    this.clock = clock;
  }

  /** Those not handed over yet. Handing one over twice tells once. */
  @Scheduled(fixedDelayString = "${ringback.sweep-every:3s}")
  void sweep() {
    try {
      for (EmergencyNotice notice : emergencies.untold(BATCH)) {
        notices.tell(notice);
        emergencies.handedOver(notice.id(), clock.instant());
      }
    } catch (DataAccessException | RecoveriesUnavailable e) {
      log.warn("Clinics cannot be told of emergency access now: {}", e.getClass().getSimpleName());
    }
  }
}
