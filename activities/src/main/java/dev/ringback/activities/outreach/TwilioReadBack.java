package dev.ringback.activities.outreach;

import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.records.outreach.EffectLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds, in Twilio's list, the one thing an intent was announced for. */
final class TwilioReadBack {
  /**
   * Twilio's dates are whole seconds by its own clock, which may differ from ours. What another
   * effect has claimed is left out anyway.
   */
  private static final Duration SLACK = Duration.ofSeconds(10);

  private final EffectLedger ledger;

  TwilioReadBack(EffectLedger ledger) {
    this.ledger = ledger;
  }

  ReadBack find(List<TwilioGateway.Listed> listed, Instant since, Predicate<String> body) {
    return listed.stream()
        .filter(item -> !item.created().isBefore(since.minus(SLACK)))
        .filter(item -> body.test(item.body()))
        .sorted(Comparator.comparing(TwilioGateway.Listed::created))
        .filter(item -> !ledger.claimed(item.sid()))
        .<ReadBack>map(item -> new ReadBack.Found(item.sid()))
        .findFirst()
        .orElseGet(ReadBack.NotThere::new);
  }
}
