package dev.ringback.activities.outreach;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.VendorGate;
import dev.ringback.workflows.conversation.WordsByChannel;
import dev.ringback.workflows.conversation.WordsByChannel.Data;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last look at a message: what its channel may not carry is not sent, but a notice to call. */
public final class OutgoingWords {
  private static final Logger log = LoggerFactory.getLogger(OutgoingWords.class);

  private final EpisodeRepository episodes;
  private final ClinicRepository clinics;
  private final ConversationRepository conversations;
  private final InstantSource clock;

  public OutgoingWords(
      EpisodeRepository episodes,
      ClinicRepository clinics,
      ConversationRepository conversations,
      InstantSource clock) {
    this.episodes = episodes;
    this.clinics = clinics;
    this.conversations = conversations;
    this.clock = clock;
  }

  /**
   * The words to send: those given, or the neutral ones. Neutral they are, too, once the agreement
   * with the channel's vendor has ended, even in the middle of a conversation: 45 CFR 164.502(e).
   *
   * @throws IllegalArgumentException when there is no such episode or clinic
   */
  String fitting(Channel channel, EpisodeId id, String body) {
    EpisodeRepository.Row episode =
        episodes.find(id).orElseThrow(() -> new IllegalArgumentException("no episode " + id));
    Clinic clinic =
        episodes
            .clinicVersion(id)
            .map(version -> clinics.version(episode.clinic(), version))
            .or(() -> clinics.current(episode.clinic()))
            .orElseThrow(() -> new IllegalArgumentException("no clinic " + episode.clinic()));
    Location location = clinic.location(episode.location());
    if (!isAgreed(channel, clinic, location)) {
      log.warn("A message of episode {} by {} is not sent as it is: no agreement", id, channel);
      return WordsByChannel.neutral(clinic, location);
    }
    Set<Data> keptOut = WordsByChannel.keptOut(channel, body, clinic, () -> theirs(id));
    if (keptOut.isEmpty()) {
      return body;
    }
    log.warn("A message of episode {} by {} is not sent as it is: {}", id, channel, keptOut);
    return WordsByChannel.neutral(clinic, location);
  }

  /** By the newest register: an agreement that was ended is ended for running episodes as well. */
  private boolean isAgreed(Channel channel, Clinic clinic, Location location) {
    ComplianceRules register = clinics.current(clinic.id()).orElse(clinic).compliance();
    return VendorGate.mayReceive(
        register,
        VendorGate.product(channel),
        VendorGate.content(channel),
        clock.instant().atZone(location.zone()).toLocalDate());
  }

  private List<String> theirs(EpisodeId id) {
    return conversations.transcript(id).stream()
        .filter(line -> line.speaker() == Speaker.CALLER)
        .map(Line::words)
        .toList();
  }
}
