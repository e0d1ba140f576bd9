package dev.ringback.starter.conversation;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.RevocationRepository;
import dev.ringback.records.compliance.TranscriptionNotices;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.starter.compliance.Stops;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.Phrasebook;
import dev.ringback.workflows.conversation.RecordingPolicy;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.conversation.WordsPolicy;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the store knows of the calls we placed, and what is said on them. */
@Component
public class CallRecord {
  private final EffectLedger ledger;
  private final EpisodeRepository episodes;
  private final ClinicRepository clinics;
  private final ConversationRepository conversations;
  private final Stops stops;
  private final RevocationRepository revocations;
  private final TranscriptionNotices notices;

  CallRecord(
      EffectLedger ledger,
      EpisodeRepository episodes,
      ClinicRepository clinics,
      ConversationRepository conversations,
      Stops stops,
      RevocationRepository revocations,
      TranscriptionNotices notices) {
    this.ledger = ledger;
    this.episodes = episodes;
    this.clinics = clinics;
    this.conversations = conversations;
    this.stops = stops;
    this.revocations = revocations;
    this.notices = notices;
  }

  public Optional<EpisodeRepository.Row> episode(EffectId call) {
    return ledger.find(call).flatMap(effect -> episodes.find(effect.episode()));
  }

  /** The configuration that the episode goes by: once it began always the same. */
  public Optional<Clinic> clinic(EpisodeRepository.Row episode) {
    return episodes
        .clinicVersion(episode.id())
        .map(version -> clinics.version(episode.clinic(), version))
        .or(() -> clinics.current(episode.clinic()));
  }

  /** The newest rules: an agreement that was ended is ended for running episodes as well. */
  ComplianceRules rules(Clinic clinic) {
    return clinics.current(clinic.id()).orElse(clinic).compliance();
  }

  /** All that was said in the episode. */
  public List<Line> transcript(EpisodeRepository.Row episode) {
    return conversations.transcript(episode.id());
  }

  /** Keeps what the caller said, and heeds it if it asks to stop; whether it does. */
  public boolean keepCaller(
      EpisodeRepository.Row episode, EffectId call, TurnId turn, String words, Instant at) {
    if (!words.isEmpty()) {
      conversations.add(line(turn.value(), Speaker.CALLER, at, episode, words));
    }
    boolean stop = WordsPolicy.stop(words);
    if (stop) {
      stops.heed(stop(episode, words, at));
    }
    if (WordsPolicy.refusesTranscript(words)) {
      note(episode, call, TranscriptionNotices.Event.REFUSED, at);
    }
    return stop;
  }

  /** The first words of a call were said, the notice that it is written down among them. */
  public void told(EpisodeRepository.Row episode, EffectId call, Instant at) {
    note(episode, call, TranscriptionNotices.Event.TOLD, at);
  }

  private void note(
      EpisodeRepository.Row episode, EffectId call, TranscriptionNotices.Event event, Instant at) {
    clinic(episode)
        .ifPresent(clinic -> {
          Location location = clinic.location(episode.location());
          notices.keep(
              episode.id(),
              episode.contact(),
              call,
              event,
              Phrasebook.of(clinic, location, Language.ENGLISH).greetings().transcriptionNotice(),
              RecordingPolicy.by(Set.of(), location.state()).source(),
              at);
        });
  }

  private static OptOut stop(EpisodeRepository.Row episode, String words, Instant at) {
    return KeyPress.isStop(words)
        ? new OptOut(
            episode.id(), episode.contact(), Channel.VOICE, at, OptOut.Means.KEY_PRESS, "9")
        : new OptOut(episode.id(), episode.contact(), Channel.VOICE, at);
  }

  /** Whether words of the caller are kept for the turn. */
  public boolean hasCaller(TurnId turn) {
    return conversations.line(turn.value()).isPresent();
  }

  /** Keeps what we said to a turn. */
  public void keepOurs(EpisodeRepository.Row episode, TurnId turn, String words, Instant at) {
    if (!words.isBlank()) {
      conversations.add(line(reply(turn), Speaker.ASSISTANT, at, episode, words));
      revocations.confirmed(episode.contact(), true, at);
    }
  }

  /** Corrects what was kept of our words to what was heard of them. */
  public void keepHeard(TurnId turn, String words) {
    conversations.heard(reply(turn), words);
  }

  private static String reply(TurnId turn) {
    return turn + ".reply";
  }

  private static Line line(
      String id, Speaker speaker, Instant at, EpisodeRepository.Row episode, String words) {
    return new Line(id, episode.id(), episode.contact(), Channel.VOICE, speaker, at, words);
  }
}
