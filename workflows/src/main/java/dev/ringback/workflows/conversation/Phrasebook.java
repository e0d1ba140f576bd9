package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.escalation.EscalationReason;
import java.util.List;

/**
 * The assistant's fixed sentences in a conversation, one implementation a language. Texts name no
 * treatment by themselves: what the caller said is taken up by the checked acknowledgement only.
 */
public interface Phrasebook {

  /** The sentences in a language. */
  static Phrasebook of(Clinic clinic, Location location, Language language) {
    return switch (language) {
      case ENGLISH -> new EnglishPhrases(clinic, location);
      case SPANISH -> new SpanishPhrases(clinic, location);
    };
  }

  /** First words. */
  Greetings greetings();

  /** A qualifying question, after taking up what was said. */
  String ask(String acknowledgement, Question question);

  /** Times on offer. */
  String offer(String acknowledgement, List<Slot> slots, Channel channel);

  /** The time read back, asking for a yes. */
  String confirm(Slot slot, boolean askName, Channel channel);

  /** Only the name is missing. */
  String askName();

  /** The booking stands. */
  String booked(Slot slot);

  /** What a yes to the booking is met with while it is booked. */
  String booking();

  /** The chosen time was taken meanwhile. */
  String slotGone();

  /** A person takes over. */
  String handOver(EscalationReason reason);

  /** The one confirmation of a stop; no marketing, 47 CFR 64.1200(a)(12). */
  String stopped();

  /** The same after a word that may have meant an appointment: whom to call for that. */
  String stoppedPerhapsAppointment();

  /** At the end of a call about health: it was an AI, and how to reach a person. */
  String aiAgain();

  String declined();

  String wrongNumber();

  String later();

  /** Asked whether they talk to a machine. */
  String yesABot();

  /** Nothing was heard or understood. */
  String repeat(String question);

  /** The call ended in the middle; the conversation goes on by text. */
  String cutOff(String question);

  /** They went quiet in the middle. */
  String nudge(String question);

  /** Asked what the clinic has not published. */
  String someoneWillConfirm();

  /** Asked about somebody else. */
  String onlyYourOwn();

  /** Asked for something that is not the clinic's business. */
  String backToTopic();

  /** Asks whether the person on the line is the one on file. */
  String isThis(String given);

  /** An address or number read back, asking for a yes; spelled out on a call. */
  String readBack(Detail detail, Channel channel);

  /** Something was noted. */
  String noted();

  /** On a call: the conversation goes on by text. */
  String textingYou();

  /** By text: the conversation goes on by a call. */
  String callingYou();

  /** By text: a call was promised and may not be made now. */
  String cannotCall(String question);

  /** Silence for the second time: text instead? */
  String offerText(String question);

  /** Silence to the end. */
  String goodbye();

  /** The numbered answers, for keys on a call and numbers in a text. */
  String choices(List<Choice> choices, Channel channel);

  /** For a call screener: who calls and why, without anything about the person. */
  String screened();
}
