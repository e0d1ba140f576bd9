package dev.ringback.activities.outreach;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.AgreementRegister;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.VendorGate;
import dev.ringback.workflows.conversation.WordsByChannel;
import dev.ringback.workflows.conversation.WordsByChannel.Data;
import dev.ringback.workflows.outreach.SendEmail;
import dev.ringback.workflows.outreach.SendText;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last look at a message: what its channel may not carry is not sent, but a notice to call. */
public final class OutgoingWords {
  private static final Logger log = LoggerFactory.getLogger(OutgoingWords.class);

  private final EpisodeRepository episodes;
  private final ClinicRepository clinics;
  private final ConversationRepository conversations;
  private final AgreementRegister register;

  public OutgoingWords(
      EpisodeRepository episodes,
      ClinicRepository clinics,
      ConversationRepository conversations,
      InstantSource clock) {
    this.episodes = episodes;
    this.clinics = clinics;
    this.conversations = conversations;
    this.register = new AgreementRegister(clinics, clock);
  }

  /**
   * The text to send: as given, or with the neutral words. Neutral they are, too, once the
   * agreement with the channel's vendor has ended, even in the middle of a conversation: 45 CFR
   * 164.502(e). A template is looked at with what fills it, since the vendor renders it; it gives
   * way as a whole.
   *
   * @throws IllegalArgumentException when there is no such episode or clinic
   */
  SendText fitting(SendText text) {
    String all = String.join("\n", concat(text.body(), text.templateValues()));
    return instead(text.channel(), text.episode(), all)
        .map(neutral -> text.saying(neutral).withoutTemplate())
        .orElse(text);
  }

  /**
   * The mail to send: as given, or a neutral one. Its subject is on lock screens and in lists, and
   * is looked at like the rest.
   *
   * @throws IllegalArgumentException when there is no such episode or clinic
   */
  SendEmail fitting(SendEmail mail) {
    return instead(Channel.EMAIL, mail.episode(), mail.subject() + "\n" + mail.body())
        .map(neutral -> mail.saying(neutral).under(mail.sender().fromName()))
        .orElse(mail);
  }

  /** The neutral words; empty if what is given may be sent. */
  private Optional<String> instead(Channel channel, EpisodeId id, String words) {
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
      return Optional.of(WordsByChannel.neutral(clinic, location));
    }
    Set<Data> keptOut = WordsByChannel.keptOut(channel, words, clinic, () -> theirs(id));
    if (keptOut.isEmpty()) {
      return Optional.empty();
    }
    log.warn("A message of episode {} by {} is not sent as it is: {}", id, channel, keptOut);
    return Optional.of(WordsByChannel.neutral(clinic, location));
  }

  /** By the newest register: an agreement that was ended is ended for running episodes as well. */
  private boolean isAgreed(Channel channel, Clinic clinic, Location location) {
    return VendorGate.mayReceive(
        register.newest(clinic).compliance(),
        VendorGate.product(channel),
        VendorGate.content(channel),
        register.today(location.zone()));
  }

  private static List<String> concat(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private List<String> theirs(EpisodeId id) {
    return conversations.transcript(id).stream()
        .filter(line -> line.speaker() == Speaker.CALLER)
        .map(Line::words)
        .toList();
  }
}
