package dev.ringback.starter.outreach;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.records.outreach.Contact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.compliance.Stops;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.intake.MissedCalls;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.conversation.WordsPolicy;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Replies by mail. One that asks to stop stops every channel; any other is a turn of the
 * conversation, which answers by text and never by mail.
 */
@Component
class InboundMailHandler implements InboxHandler {
  static final String SOURCE = "sendgrid.mail";

  private final EffectNews news;
  private final Stops stops;
  private final MissedCalls calls;
  private final ClinicRepository clinics;
  private final ContactRepository contacts;
  private final ConversationRepository conversations;
  private final ComplianceRepository compliance;
  private final Recoveries recoveries;

  InboundMailHandler(
      EffectNews news,
      Stops stops,
      MissedCalls calls,
      ClinicRepository clinics,
      ContactRepository contacts,
      ConversationRepository conversations,
      ComplianceRepository compliance,
      Recoveries recoveries) {
    this.news = news;
    this.stops = stops;
    this.calls = calls;
    this.clinics = clinics;
    this.contacts = contacts;
    this.conversations = conversations;
    this.compliance = compliance;
    this.recoveries = recoveries;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    InboundMail mail = InboundMail.read(entry.body());
    Optional<EpisodeRepository.Row> episode = mail.repliesTo().flatMap(news::episode);
    if (episode.isEmpty()) {
      return new Handling.SetAside("it replies to no mail of ours");
    }
    if (mail.automatic()) {
      return new Handling.SetAside("no person wrote it");
    }
    if (WordsPolicy.stop(mail.words()) || WordsPolicy.stop(mail.subject())) {
      stop(mail, episode.get(), entry.at());
      return new Handling.HandedOver();
    }
    if (mail.words().isEmpty()) {
      return new Handling.SetAside("it has no words");
    }
    return handOver(mail, episode.get(), entry.at());
  }

  private void stop(InboundMail mail, EpisodeRepository.Row episode, Instant at) {
    keep(mail, episode, at);
    stops.heedEverywhere(
        new OptOut(
            episode.id(),
            episode.contact(),
            Channel.EMAIL,
            at,
            OptOut.Means.MAIL,
            WordsPolicy.stopWord(mail.words()).orElse(OptOut.Means.MAIL.name())));
  }

  private Handling handOver(InboundMail mail, EpisodeRepository.Row replied, Instant at) {
    EpisodeRepository.Row episode = replied.closedAt() == null ? replied : next(replied, mail, at);
    keep(mail, episode, at);
    if (compliance.isStopped(episode.contact(), Channel.SMS)) {
      return new Handling.SetAside("it is kept, and may not be answered: texts are stopped");
    }
    if (!MissedCalls.hasEnded(episode)) {
      recoveries.written(
          episode,
          new CallerTurn(turn(mail), Channel.EMAIL, null, at, false, false, false, null)
              .saying(mail.words()));
    }
    return new Handling.HandedOver();
  }

  /** The episode that was written to is over: the person's open one, or a new one. */
  private EpisodeRepository.Row next(EpisodeRepository.Row over, InboundMail mail, Instant at) {
    Contact person =
        contacts
            .find(over.contact())
            .orElseThrow(() -> new IllegalStateException("no contact " + over.contact()));
    String from =
        clinics
            .current(over.clinic())
            .orElseThrow(() -> new IllegalStateException("no clinic " + over.clinic()))
            .location(over.location())
            .callerId()
            .e164();
    return calls
        .line(from)
        .map(line -> calls.episode(line, person.phone(), turn(mail).value(), at))
        .orElse(over);
  }

  private void keep(InboundMail mail, EpisodeRepository.Row episode, Instant at) {
    conversations.add(
        new ConversationRepository.Line(
            turn(mail).value(),
            episode.id(),
            episode.contact(),
            Channel.EMAIL,
            ConversationRepository.Speaker.CALLER,
            at,
            mail.words()));
  }

  private static TurnId turn(InboundMail mail) {
    return new TurnId("ml_" + mail.key().substring(0, 40));
  }
}
