package dev.ringback.starter.conversation;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.starter.StarterSettings;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.recovery.NoReplyYet;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.starter.recovery.RecoveryOver;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.compliance.ContentClass;
import dev.ringback.workflows.compliance.VendorGate;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the turns of a call to its recovery and turns the replies into what the caller hears. */
@Component
class VoiceDesk {
  private static final Logger log = LoggerFactory.getLogger(VoiceDesk.class);
  private static final int MOST_PAUSES = 3;
  private static final int MOST_RELAYS = 2;

  private final EffectLedger ledger;
  private final CallRecord record;
  private final Recoveries recoveries;
  private final CallScript script;
  private final StarterSettings settings;
  private final Clock clock;

  VoiceDesk(
      EffectLedger ledger,
      CallRecord record,
      Recoveries recoveries,
      CallScript script,
      StarterSettings settings,
      Clock clock) {
    this.ledger = ledger;
    this.record = record;
    this.recoveries = recoveries;
    this.script = script;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What the caller hears.
   *
   * @param handling what became of the turn; empty when the sweeper has to take it later
   */
  record Response(String twiml, Optional<Handling> handling) {}

  /** Answers a caller who waits on the line; one who just answered is spoken to live. */
  Response respond(VoiceTurn turn) {
    if (!settings.conversationRelay()
        || !turn.isAnswer()
        || turn.pauses() > 0
        || turn.by() == By.VOICEMAIL
        || turn.by() == By.FAX) {
      return respondByTurns(turn);
    }
    Optional<Clinic> clinic = clinic(turn.call()).filter(this::mayBeLive);
    if (clinic.isEmpty()) {
      return respondByTurns(turn);
    }
    ledger.proveAccepted(turn.call(), turn.callSid(), turn.at());
    return new Response(
        script.relay(clinic.get(), turn.call(), turn.by(), 0),
        Optional.of(new Handling.HandedOver()));
  }

  /**
   * What follows a live session: another one if it broke, then turn by turn, else the end.
   *
   * @param relays how many sessions broke before this one
   */
  String afterLive(EffectId call, String callSid, int relays, boolean broke, Instant at) {
    Optional<Clinic> clinic = clinic(call);
    if (!broke || clinic.isEmpty()) {
      return script.hangUp();
    }
    log.warn("A live session broke, {} before it", relays);
    return relays < MOST_RELAYS && mayBeLive(clinic.get())
        ? script.relay(clinic.get(), call, By.UNKNOWN, relays + 1)
        : respondByTurns(lastTurn(call, callSid, at)).twiml();
  }

  /** The relay has the words of a call; without an agreement it is held turn by turn. */
  private boolean mayBeLive(Clinic clinic) {
    return VendorGate.mayReceive(
        record.rules(clinic),
        VendorProduct.TWILIO_CONVERSATION_RELAY,
        ContentClass.PHI,
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private VoiceTurn lastTurn(EffectId call, String callSid, Instant at) {
    int last =
        record
            .episode(call)
            .map(episode -> TurnLines.last(callSid, record.transcript(episode)))
            .orElse(TurnLines.NONE);
    return VoiceTurn.again(call, callSid, Math.max(0, last), at);
  }

  private Optional<Clinic> clinic(EffectId call) {
    return record.episode(call).flatMap(record::clinic);
  }

  private Response respondByTurns(VoiceTurn turn) {
    EpisodeRepository.Row episode = record.episode(turn.call()).orElse(null);
    Clinic clinic = episode == null ? null : record.clinic(episode).orElse(null);
    if (episode == null || clinic == null) {
      log.warn("A call asks for an effect or clinic that is not known");
      return new Response(script.hangUp(), aside("no effect has this id"));
    }
    try {
      Reply reply = ask(turn, episode);
      record.keepOurs(episode, turn.id(), reply.say(), clock.instant());
      return new Response(
          script.reply(clinic, turn, reply), Optional.of(new Handling.HandedOver()));
    } catch (NoReplyYet e) {
      if (turn.pauses() < MOST_PAUSES) {
        return new Response(script.pause(turn), Optional.empty());
      }
      return apologise(turn, episode, clinic, e);
    } catch (RecoveriesUnavailable e) {
      return apologise(turn, episode, clinic, e);
    } catch (RecoveryOver e) {
      Response apology = apologise(turn, episode, clinic, e);
      return new Response(apology.twiml(), aside("the recovery is over"));
    }
  }

  /** Takes a turn to its recovery when nobody waits on the line any more. */
  Handling handLate(VoiceTurn turn) {
    Optional<EpisodeRepository.Row> episode = record.episode(turn.call());
    if (episode.isEmpty()) {
      return new Handling.SetAside("no effect has this id");
    }
    try {
      ask(turn, episode.get());
      return new Handling.HandedOver();
    } catch (RecoveryOver e) {
      return new Handling.SetAside("the recovery is over");
    }
  }

  private Reply ask(VoiceTurn turn, EpisodeRepository.Row episode) {
    if (turn.isAnswer()) {
      ledger.proveAccepted(turn.call(), turn.callSid(), turn.at());
      Reply opening =
          recoveries.answered(
              episode, turn.id().value(), new CallAnswered(turn.call(), turn.by(), turn.at()));
      if (opening.next() == Reply.Next.LISTEN) {
        record.told(episode, turn.call(), turn.at());
      }
      return opening;
    }
    boolean stop = record.keepCaller(episode, turn.call(), turn.id(), turn.words(), turn.at());
    // After a pause Twilio does not send the words again; they are in the store.
    boolean silent = turn.words().isEmpty() && !record.hasCaller(turn.id());
    return recoveries.spoken(
        episode,
        new CallerTurn(
            turn.id(), Channel.VOICE, turn.call(), turn.at(), silent, stop, false, null));
  }

  private static Optional<Handling> aside(String why) {
    return Optional.of(new Handling.SetAside(why));
  }

  private Response apologise(
      VoiceTurn turn, EpisodeRepository.Row episode, Clinic clinic, RuntimeException why) {
    log.warn("Call of episode {} ends early: {}", episode.id(), why.getMessage());
    if (turn.by() == By.VOICEMAIL || turn.by() == By.FAX) {
      return new Response(script.hangUp(), Optional.empty());
    }
    record.keepOurs(
        episode, turn.id(), CallPhrases.apology(clinic, Language.ENGLISH), clock.instant());
    return new Response(script.apologise(clinic), Optional.empty());
  }
}
