package dev.ringback.workflows.conversation;

import dev.ringback.workflows.compliance.ContactStanding;

/**
 * First words on every channel, in the clinic's voice. The first sentence says that an AI assistant
 * of the named clinic speaks. Texts and mail name no treatment.
 */
public interface Greetings {
  /**
   * Whether the spoken opening asks who is on the line: what they asked about before is told to
   * nobody else.
   */
  static boolean asksWhoItIs(ContactStanding person) {
    return person.givenName() != null && person.earlierInterest() != null;
  }

  /**
   * First words when a person answers a call: who calls, the other ways to talk, and a question.
   * Somebody who asked before is first asked whether it is them, see {@link #asksWhoItIs}.
   */
  String spokenOpening(ContactStanding person, String question);

  /** First words on a call of theirs that nobody at the clinic answered; else the same. */
  String answeringOpening(ContactStanding person, String question);

  /**
   * Once they said who they are: greets by name, names what they asked about before and when, and
   * asks whether it is about that. Asks the plain opening question if nothing is known.
   */
  String welcomeBack(ContactStanding person);

  /** What a conversation opens with when nothing is known of the person. */
  String plainOpeningQuestion();

  /** First text message. */
  String writtenOpening(ContactStanding person, String question);

  /**
   * First text message to somebody who may not be called yet: offers a call from the assistant on a
   * reply of CALL. Short, names the clinic and the AI, offers nothing.
   */
  String callOffer();

  /** Answers HELP: who writes, whom to call, how to make it stop. */
  String help();

  /** Answers START: this channel is open again. */
  String startedAgain();

  /** Said on a call: an AI writes down what is said. */
  String transcriptionNotice();

  /** A later text when nobody has answered yet. */
  String reminder();

  /** What the WhatsApp template says, for the transcript. */
  String whatsAppOpening();

  /** Subject of the first mail. */
  String mailSubject();

  /** Body of the first mail. */
  String mailBody();

  /** Left on voicemail: who called, how to call back and how to make it stop, nothing else. */
  String voicemail();

  /** Said on a call while staff have taken over. */
  String staffWillCall();

  /** The same on a call of theirs. */
  String staffWillCallBack();

  /** Before the first answer to somebody who wrote without being asked. */
  String introduction(String acknowledgement);

  /** How to make it stop, at the end of a text nobody asked for. */
  String optOut();
}
