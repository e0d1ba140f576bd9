package dev.ringback.starter.compliance;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.starter.recovery.RecoveryOver;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.compliance.OptOut;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A person's wish to stop. It is in the store before anything else can fail, so that nothing is
 * sent from then on, and every other recovery of theirs is told, so that a ringing call is taken
 * back.
 */
@Component
public class Stops {
  private static final Logger log = LoggerFactory.getLogger(Stops.class);

  private final ComplianceRepository compliance;
  private final EpisodeRepository episodes;
  private final Recoveries recoveries;

  Stops(ComplianceRepository compliance, EpisodeRepository episodes, Recoveries recoveries) {
    this.compliance = compliance;
    this.episodes = episodes;
    this.recoveries = recoveries;
  }

  /** Heeds a stop said or written in an episode, which itself learns of it by its turn. */
  public void heed(OptOut stop) {
    compliance.optOut(stop);
    tell(stop, stop.episode());
  }

  /** Heeds a stop that comes with no turn, such as a mail's unsubscribe. */
  public void heedEverywhere(OptOut stop) {
    compliance.optOut(stop);
    tell(stop, null);
  }

  private void tell(OptOut stop, @Nullable EpisodeId except) {
    episodes.ofContact(stop.contact()).stream()
        .filter(row -> row.closedAt() == null && !row.id().equals(except))
        .forEach(row -> tell(row, stop));
  }

  private void tell(EpisodeRepository.Row row, OptOut stop) {
    try {
      recoveries.optedOut(row, stop);
    } catch (RecoveryOver e) {
      log.info("A stop came after the end of episode {}", row.id());
    }
  }
}
