package dev.ringback.starter.conversation;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.starter.intake.MissedCalls;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.conversation.Greetings;
import dev.ringback.workflows.conversation.Phrasebook;
import dev.ringback.workflows.conversation.WordsPolicy;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Answers to HELP and START, given at once and whatever was stopped. Where Twilio answers keywords
 * itself there are none of ours; with its message redaction on it does not.
 */
@Component
class KeywordAnswers {
  private final MissedCalls calls;
  private final ClinicRepository clinics;
  private final ContactRepository contacts;
  private final ComplianceRepository compliance;

  KeywordAnswers(
      MissedCalls calls,
      ClinicRepository clinics,
      ContactRepository contacts,
      ComplianceRepository compliance) {
    this.calls = calls;
    this.clinics = clinics;
    this.contacts = contacts;
    this.compliance = compliance;
  }

  /** Whether the message asks for help, and nobody has answered it yet. */
  static boolean asksForHelp(InboundMessage message) {
    return message.keyword().isEmpty() && WordsPolicy.help(message.words());
  }

  /** The person whose stopped channel the message opens again; empty if it opens nothing. */
  Optional<ContactId> opensAgain(InboundMessage message) {
    if (!WordsPolicy.start(message.words())) {
      return Optional.empty();
    }
    return CallerNumbers.read(message.from()) instanceof CallerNumbers.Reading.Number(var caller)
        ? Optional.of(contacts.identify(caller))
            .filter(contact -> compliance.isStopped(contact, message.channel()))
        : Optional.empty();
  }

  /** What is answered at once; empty: nothing. */
  Optional<String> to(InboundMessage message) {
    if (asksForHelp(message)) {
      return greetings(message).map(Greetings::help);
    }
    return message.keyword().isEmpty() && opensAgain(message).isPresent()
        ? greetings(message).map(Greetings::startedAgain)
        : Optional.empty();
  }

  private Optional<Greetings> greetings(InboundMessage message) {
    return calls
        .line(message.to())
        .flatMap(line ->
            clinics
                .current(line.clinic())
                .map(clinic ->
                    Phrasebook.of(
                            clinic, clinic.location(line.location()), language(message, clinic))
                        .greetings()));
  }

  private static Language language(InboundMessage message, Clinic clinic) {
    boolean spanish =
        PlainWords.of(message.words()).matches("\\W*(ayuda|empezar|reanudar|iniciar)\\W*");
    return spanish && clinic.languages().contains(Language.SPANISH)
        ? Language.SPANISH
        : Language.ENGLISH;
  }
}
