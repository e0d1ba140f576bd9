package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.conversation.Reply.Next;
import java.util.function.Consumer;

/** First words, in writing, to whoever answers a call of ours, and to machines. */
final class FirstWords {
  private final Conversation conversation;
  private final Wording wording;
  private final Consumer<String> heard;
  private boolean leftMessage;

  FirstWords(Conversation conversation, Wording wording, Consumer<String> heard) {
    this.conversation = conversation;
    this.wording = wording;
    this.heard = heard;
  }

  String text() {
    return greetings().writtenOpening(conversation.identity().person(), wording.openingQuestion());
  }

  /**
   * Whoever answers a call may be anybody: nothing is said of an earlier visit yet.
   *
   * @param theyCalled whether it is a call of theirs that we took
   */
  Reply onCall(boolean theyCalled) {
    conversation.patience().callBegan();
    Identity identity = conversation.identity();
    identity.callBegan();
    boolean underWay = conversation.isUnderWay();
    boolean asksWho = conversation.talks() && !underWay && identity.isWorthAsking();
    if (asksWho) {
      conversation.askedIdentity();
    }
    ContactStanding person = asksWho ? identity.person() : identity.stranger();
    String question = underWay ? wording.question(Channel.VOICE) : wording.openingQuestion();
    String opening =
        theyCalled
            ? greetings().answeringOpening(person, question)
            : greetings().spokenOpening(person, question);
    String words = wording.withChoices(opening, Channel.VOICE);
    heard.accept(words);
    return new Reply(words, Next.LISTEN, conversation.language());
  }

  /** Once an episode. */
  String toMachineOnce() {
    String message = leftMessage ? "" : greetings().voicemail();
    leftMessage = true;
    return message;
  }

  private Greetings greetings() {
    return wording.phrases().greetings();
  }
}
