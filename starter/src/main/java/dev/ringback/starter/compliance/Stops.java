package dev.ringback.starter.compliance;

import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.audit.Actor;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditEntry;
import dev.ringback.records.compliance.audit.AuditTrail;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.recovery.Notices;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.starter.recovery.RecoveryOver;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.compliance.OptOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A person's wish to stop. It is in the store before anything else can fail, so that nothing is
 * sent from then on, and every other workflow of theirs is told, so that a ringing call is taken
 * back and no timer waits on.
 *
 * <p>Both ways throw {@link RecoveriesUnavailable} when one of them could not be reached; every
 * other was told by then, and the same stop again is heeded again.
 */
@Component
public class Stops {
  private static final Logger log = LoggerFactory.getLogger(Stops.class);

  private final ComplianceRepository compliance;
  private final EpisodeRepository episodes;
  private final Recoveries recoveries;
  private final RequestedAppointmentRepository requests;
  private final Notices notices;
  private final AuditTrail audit;

  Stops(
      ComplianceRepository compliance,
      EpisodeRepository episodes,
      Recoveries recoveries,
      RequestedAppointmentRepository requests,
      Notices notices,
      AuditTrail audit) {
    this.compliance = compliance;
    this.episodes = episodes;
    this.recoveries = recoveries;
    this.requests = requests;
    this.notices = notices;
    this.audit = audit;
  }

  /** Heeds a stop said or written in an episode, which itself learns of it by its turn. */
  public void heed(OptOut stop) {
    keep(stop);
    tell(stop, stop.episode());
  }

  /** Heeds a stop that comes with no turn, such as a mail's unsubscribe. */
  public void heedEverywhere(OptOut stop) {
    keep(stop);
    tell(stop, null);
  }

  private void keep(OptOut stop) {
    if (!compliance.optOut(stop)) {
      return;
    }
    try {
      audit.record(entry(stop));
    } catch (RuntimeException e) {
      // A stop holds whether or not it can be audited.
      log.error("A stop is not on the audit trail: {}", e.getClass().getSimpleName());
    }
  }

  private AuditEntry entry(OptOut stop) {
    return new AuditEntry(
        stop.at(),
        episodes.find(stop.episode()).map(EpisodeRepository.Row::clinic).orElse(null),
        Actor.system("opt-out"),
        AuditAction.CHANGE,
        stop.contact(),
        "opt-out:" + stop.contact(),
        null,
        null,
        Map.of("channel", stop.on().name(), "episode", stop.episode().value()));
  }

  /** Tells all of them: one that cannot be reached keeps no other ringing. */
  private void tell(OptOut stop, @Nullable EpisodeId except) {
    List<RecoveriesUnavailable> unreached = new ArrayList<>();
    for (EpisodeRepository.Row row : episodes.ofContact(stop.contact())) {
      if (row.closedAt() == null && !row.id().equals(except)) {
        reach(() -> recoveries.optedOut(row, stop), row.id(), unreached);
      }
    }
    for (var decided : requests.decided(stop.contact(), stop.at())) {
      reach(() -> notices.stop(decided.id(), decided.episode()), decided.episode(), unreached);
    }
    if (!unreached.isEmpty()) {
      throw unreached.getFirst();
    }
  }

  private static void reach(
      Runnable telling, EpisodeId episode, List<RecoveriesUnavailable> unreached) {
    try {
      telling.run();
    } catch (RecoveryOver e) {
      log.info("A stop came after the end of episode {}", episode);
    } catch (RecoveriesUnavailable e) {
      log.warn("A stop did not reach the workflows of episode {}", episode);
      unreached.add(e);
    }
  }
}
