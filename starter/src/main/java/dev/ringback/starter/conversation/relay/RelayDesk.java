package dev.ringback.starter.conversation.relay;

import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.starter.conversation.CallRecord;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What live calls ask of the store and of their recoveries. */
@Component
class RelayDesk {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  private final EffectLedger ledger;
  private final CallRecord record;
  private final Recoveries recoveries;
  private final Timers timers;
  private final RelaySettings settings;

  RelayDesk(
      EffectLedger ledger,
      CallRecord record,
      Recoveries recoveries,
      Timers timers,
      RelaySettings settings) {
    this.ledger = ledger;
    this.record = record;
    this.recoveries = recoveries;
    this.timers = timers;
    this.settings = settings;
  }

  /** The call that a socket belongs to; empty if its effect or clinic is not known. */
  Optional<LiveCall> call(RelayEvent.Setup setup) {
    EffectId effect;
    try {
      effect = new EffectId(setup.parameters().getOrDefault("op", ""));
      TurnNumbers.answered(setup.call());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return record
        .episode(effect)
        .flatMap(episode ->
            record
                .clinic(episode)
                .map(clinic ->
                    new LiveCall(effect, setup.call(), answeredBy(setup), episode, clinic)));
  }

  private static By answeredBy(RelayEvent.Setup setup) {
    return "human".equals(setup.parameters().get("by")) ? By.HUMAN : By.UNKNOWN;
  }

  CallPast past(LiveCall call) {
    return CallPast.of(call.sid(), record.transcript(call.episode()));
  }

  /**
   * Takes a turn to its recovery and waits for the reply, at most as long as a caller waits. The
   * same turn again gets the same reply.
   */
  Reply ask(LiveCall call, RelayTurn turn) {
    RelayTurn.Asked asked = turn.asked();
    if (asked.opening()) {
      ledger.proveAccepted(call.effect(), call.sid(), asked.at());
      var answer = new CallAnswered(call.effect(), call.by(), asked.at());
      Reply opening =
          patiently(() -> recoveries.answered(call.episode(), turn.id().value(), answer));
      if (opening.next() == Reply.Next.LISTEN) {
        record.told(call.episode(), call.effect(), asked.at());
      }
      return opening;
    }
    boolean stop = keepCaller(call, turn.id(), asked);
    var told =
        new CallerTurn(
            turn.id(),
            Channel.VOICE,
            call.effect(),
            asked.at(),
            asked.silent(),
            stop,
            false,
            asked.heard());
    return patiently(() -> recoveries.spoken(call.episode(), told));
  }

  /** Keeps what the caller said, and heeds it if it asks to stop. */
  boolean keepCaller(LiveCall call, TurnId id, RelayTurn.Asked asked) {
    return record.keepCaller(call.episode(), call.effect(), id, asked.words(), asked.at());
  }

  /** Keeps what we said to a turn. */
  void keepOurs(LiveCall call, RelayTurn turn, String words) {
    record.keepOurs(call.episode(), turn.id(), words.strip(), timers.now());
  }

  /** Corrects what was kept of our words to what was heard of them. */
  void keepHeard(RelayTurn turn) {
    record.keepHeard(turn.id(), turn.heardWords().strip());
  }

  private Reply patiently(Asking asking) {
    Instant deadline = timers.now().plus(settings.patience());
    while (true) {
      try {
        return asking.ask();
      } catch (RecoveriesUnavailable e) {
        if (!timers.now().plus(BETWEEN_TRIES).isBefore(deadline)) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RecoveriesUnavailable("interrupted");
    }
  }

  private interface Asking {
    Reply ask();
  }
}
