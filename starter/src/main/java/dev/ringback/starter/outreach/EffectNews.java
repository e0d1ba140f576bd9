package dev.ringback.starter.outreach;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.starter.recovery.RecoveryOver;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a vendor's news of an effect to the ledger, and to the recovery if it changes anything. */
@Component
public class EffectNews {
  private static final Logger log = LoggerFactory.getLogger(EffectNews.class);

  private final EffectLedger ledger;
  private final EpisodeRepository episodes;
  private final Recoveries recoveries;

  EffectNews(EffectLedger ledger, EpisodeRepository episodes, Recoveries recoveries) {
    this.ledger = ledger;
    this.episodes = episodes;
    this.recoveries = recoveries;
  }

  /**
   * Keeps one report.
   *
   * @param vendorRef the vendor's id; that the vendor reports it proves that it took the effect
   * @param status the vendor's word
   * @param rank order of the word in its life cycle
   * @param fate what it means for the recovery; null: nothing
   */
  Handling take(
      EffectId id,
      String vendorRef,
      String status,
      int rank,
      EffectReport.@Nullable Fate fate,
      Instant at) {
    if (ledger.find(id).isEmpty()) {
      return new Handling.SetAside("no effect has this id");
    }
    ledger.proveAccepted(id, vendorRef, at);
    ledger.progress(id, status, rank, at);
    if (fate != null && isNewest(id, status)) {
      report(new EffectReport(id, fate, at));
    }
    return new Handling.HandedOver();
  }

  /** A call is over that was talked on. */
  public Handling callOver(EffectId call, String callSid, Instant at) {
    return take(call, callSid, "completed", TwilioStatus.FINAL, EffectReport.Fate.CALL_ENDED, at);
  }

  /** The episode that an effect belongs to. */
  Optional<EpisodeRepository.Row> episode(EffectId id) {
    return ledger.find(id).flatMap(effect -> episodes.find(effect.episode()));
  }

  // Asked of the ledger rather than of progress(): a retry is no news there, but still unreported.
  private boolean isNewest(EffectId id, String status) {
    return ledger.find(id).map(EffectLedger.Effect::status).filter(status::equals).isPresent();
  }

  private void report(EffectReport report) {
    episode(report.effect())
        .ifPresent(episode -> {
          try {
            recoveries.report(episode, report);
          } catch (RecoveryOver e) {
            log.info("{} of effect {} came after the end", report.fate(), report.effect());
          }
        });
  }
}
