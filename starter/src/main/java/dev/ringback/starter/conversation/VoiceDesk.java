package dev.ringback.starter.conversation;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.starter.compliance.Stops;
import dev.ringback.starter.detection.Handling;
import dev.ringback.starter.detection.NoReplyYet;
import dev.ringback.starter.detection.Recoveries;
import dev.ringback.starter.detection.RecoveriesUnavailable;
import dev.ringback.starter.detection.RecoveryOver;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.WordsPolicy;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the turns of a call to its recovery and turns the replies into what the caller hears. */
@Component
class VoiceDesk {
  private static final Logger log = LoggerFactory.getLogger(VoiceDesk.class);
  private static final int MOST_PAUSES = 3;

  private final EffectLedger ledger;
  private final EpisodeRepository episodes;
  private final ClinicRepository clinics;
  private final ConversationRepository conversations;
  private final Recoveries recoveries;
  private final CallScript script;
  private final Stops stops;

  VoiceDesk(
      EffectLedger ledger,
      EpisodeRepository episodes,
      ClinicRepository clinics,
      ConversationRepository conversations,
      Recoveries recoveries,
      CallScript script,
      Stops stops) {
    this.ledger = ledger;
    this.episodes = episodes;
    this.clinics = clinics;
    this.conversations = conversations;
    this.recoveries = recoveries;
    this.script = script;
    this.stops = stops;
  }

  /**
   * What the caller hears.
   *
   * @param handling what became of the turn; empty when the sweeper has to take it later
   */
  record Response(String twiml, Optional<Handling> handling) {}

  /** Answers a caller who waits on the line. */
  Response respond(VoiceTurn turn) {
    EpisodeRepository.Row episode = episode(turn).orElse(null);
    Clinic clinic = episode == null ? null : clinics.current(episode.clinic()).orElse(null);
    if (episode == null || clinic == null) {
      log.warn("A call asks for an effect or clinic that is not known");
      return new Response(script.hangUp(), aside("no effect has this id"));
    }
    try {
      Reply reply = ask(turn, episode);
      keep(turn, episode, reply.say());
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
    Optional<EpisodeRepository.Row> episode = episode(turn);
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

  private Optional<EpisodeRepository.Row> episode(VoiceTurn turn) {
    return ledger.find(turn.call()).flatMap(effect -> episodes.find(effect.episode()));
  }

  private Reply ask(VoiceTurn turn, EpisodeRepository.Row episode) {
    if (turn.isAnswer()) {
      ledger.proveAccepted(turn.call(), turn.callSid(), turn.at());
      return recoveries.answered(
          episode, turn.id().value(), new CallAnswered(turn.call(), turn.by(), turn.at()));
    }
    if (!turn.words().isEmpty()) {
      conversations.add(line(turn.id().value(), Speaker.CALLER, turn, episode, turn.words()));
    }
    // After a pause Twilio does not send the words again; they are in the store.
    boolean silent = turn.words().isEmpty() && conversations.line(turn.id().value()).isEmpty();
    boolean stop = WordsPolicy.stop(turn.words());
    if (stop) {
      stops.heed(new OptOut(episode.id(), episode.contact(), Channel.VOICE, turn.at()));
    }
    return recoveries.spoken(
        episode,
        new CallerTurn(turn.id(), Channel.VOICE, turn.call(), turn.at(), silent, stop, false));
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
    keep(turn, episode, script.apology(clinic));
    return new Response(script.apologise(clinic), Optional.empty());
  }

  private void keep(VoiceTurn turn, EpisodeRepository.Row episode, String words) {
    if (!words.isBlank()) {
      conversations.add(line(turn.id() + ".reply", Speaker.ASSISTANT, turn, episode, words));
    }
  }

  private static ConversationRepository.Line line(
      String id, Speaker speaker, VoiceTurn turn, EpisodeRepository.Row episode, String words) {
    return new ConversationRepository.Line(
        id, episode.id(), episode.contact(), Channel.VOICE, speaker, turn.at(), words);
  }
}
