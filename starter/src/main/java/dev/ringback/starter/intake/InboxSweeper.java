package dev.ringback.starter.intake;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.StarterSettings;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Hands over what an earlier request, or a starter that died, could not. */
@Component
class InboxSweeper {
  private static final Logger log = LoggerFactory.getLogger(InboxSweeper.class);
  private static final int BATCH = 20;

  private final WebhookInbox inbox;
  private final Intake intake;
  private final StarterSettings settings;
  private final Clock clock;

  InboxSweeper(WebhookInbox inbox, Intake intake, StarterSettings settings, Clock clock) {
    this.inbox = inbox;
    this.intake = intake;
    this.settings = settings;
    this.clock = clock;
  }

  // One after the other, oldest first: two texts of one caller must keep their order.
  @Scheduled(fixedDelayString = "${ringback.sweep-every:3s}")
  void sweep() {
    try {
      for (WebhookInbox.Entry entry :
          inbox.claim(clock.instant().minus(settings.sweepAfter()), BATCH)) {
        intake.handOver(entry);
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("The inbox cannot be swept now: {}", e.getClass().getSimpleName());
    }
  }
}
