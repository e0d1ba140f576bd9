package dev.ringback.starter.conversation;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.RevocationRepository;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.compliance.Stops;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.intake.MissedCalls;
import dev.ringback.starter.outreach.TwilioRequest;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.WordsPolicy;
import dev.ringback.workflows.detection.MissedCallPolicy;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes written turns to their recoveries, and starts one for a caller who writes first. */
@Component
class InboundMessageHandler implements InboxHandler {
  static final String SOURCE = "twilio.message";

  private final MissedCalls calls;
  private final ConversationRepository conversations;
  private final Stops stops;
  private final KeywordAnswers keywords;
  private final RevocationRepository revocations;
  private final Recoveries recoveries;

  InboundMessageHandler(
      MissedCalls calls,
      ConversationRepository conversations,
      Stops stops,
      KeywordAnswers keywords,
      RevocationRepository revocations,
      Recoveries recoveries) {
    this.calls = calls;
    this.conversations = conversations;
    this.stops = stops;
    this.keywords = keywords;
    this.revocations = revocations;
    this.recoveries = recoveries;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    InboundMessage message = InboundMessage.read(TwilioRequest.of(entry.body(), entry.at()));
    Optional<ClinicRepository.Line> line = calls.line(message.to());
    if (line.isEmpty()) {
      return new Handling.SetAside("no clinic has the number that was written to");
    }
    if (KeywordAnswers.asksForHelp(message)) {
      return new Handling.SetAside("HELP was answered");
    }
    Optional<ContactId> again = keywords.opensAgain(message);
    if (again.isPresent()) {
      revocations.restore(again.get(), message.channel(), entry.at());
      return new Handling.HandedOver();
    }
    if (isForTwilioAlone(message)) {
      return new Handling.SetAside("Twilio answered " + message.keyword());
    }
    if (!(CallerNumbers.read(message.from()) instanceof CallerNumbers.Reading.Number(var caller))) {
      return new Handling.SetAside("the sender cannot be answered");
    }
    if (!isStop(message) && calls.isPreparing(line.get())) {
      return new Handling.SetAside(MissedCallPolicy.Reason.NOT_LIVE.words());
    }
    String id = message.id().value();
    return calls.wasTaken(caller, id)
        ? new Handling.HandedOver()
        : hand(message, calls.episode(line.get(), caller, id, entry.at()), entry);
  }

  /** Help and opt-in, but for a YES: some senders take it for an opt-in, here it answers us. */
  private static boolean isForTwilioAlone(InboundMessage message) {
    return switch (message.keyword()) {
      case "HELP" -> true;
      case "START" -> WordsPolicy.answer(message.words()) != Answer.YES;
      default -> false;
    };
  }

  private static boolean isStop(InboundMessage message) {
    return message.keyword().equals("STOP") || WordsPolicy.stop(message.words());
  }

  private Handling hand(
      InboundMessage message, EpisodeRepository.Row episode, WebhookInbox.Entry entry) {
    boolean answered = message.keyword().equals("STOP");
    boolean stop = isStop(message);
    boolean silent = message.words().isEmpty();
    if (!silent) {
      conversations.add(
          new ConversationRepository.Line(
              message.id().value(),
              episode.id(),
              episode.contact(),
              message.channel(),
              ConversationRepository.Speaker.CALLER,
              entry.at(),
              message.words()));
    }
    if (stop) {
      heed(message, episode, entry.at());
    }
    if (!MissedCalls.hasEnded(episode)) {
      recoveries.written(
          episode,
          new CallerTurn(
                  message.id(), message.channel(), null, entry.at(), silent, stop, answered, null)
              .saying(message.words()));
    }
    return new Handling.HandedOver();
  }

  private void heed(InboundMessage message, EpisodeRepository.Row episode, Instant at) {
    boolean answered = message.keyword().equals("STOP");
    Optional<String> word =
        WordsPolicy.stopWord(message.words())
            .or(() -> answered ? Optional.of(message.keyword()) : Optional.empty());
    OptOut.Means means = word.isPresent() ? OptOut.Means.KEYWORD : OptOut.Means.PHRASE;
    stops.heed(
        new OptOut(
            episode.id(),
            episode.contact(),
            message.channel(),
            at,
            means,
            word.orElse(means.name())));
    if (answered) {
      revocations.confirmed(episode.contact(), false, at);
    }
  }
}
