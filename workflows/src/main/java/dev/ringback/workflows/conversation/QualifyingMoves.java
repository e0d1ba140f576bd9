package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import java.util.Set;

/** Questions, as many as the person has patience for, and then times. */
final class QualifyingMoves {
  private QualifyingMoves() {}

  static Move of(Conversation conversation, TurnReading reading, Clinic clinic) {
    if (conversation.pending() == Pending.NOTHING
        && reading.intents().equals(Set.of(Intent.COURTESY))) {
      return new Move.NothingAsked();
    }
    boolean eager =
        reading.intents().contains(Intent.BOOK) && conversation.told().dimensions().size() >= 2;
    if (eager && conversation.told().knows(Dimension.GOALS)) {
      return new Move.OfferTimes(false);
    }
    return saidNothingOfTheirGoals(conversation)
        ? new Move.AskAgain()
        : questionOrTimes(conversation, clinic);
  }

  /** After "am I speaking with …?": what they want is asked, unless they said it. */
  static Move afterIdentity(Conversation conversation, Clinic clinic) {
    if (conversation.told().knows(Dimension.GOALS)) {
      return questionOrTimes(conversation, clinic);
    }
    return conversation.identity().isConfirmed()
        ? new Move.WelcomeBack()
        : new Move.Ask(QuestionPolicy.opening(clinic, conversation.language()));
  }

  /**
   * Without it the next questions make little sense: it is asked for a second time, not a third.
   */
  private static boolean saidNothingOfTheirGoals(Conversation conversation) {
    return conversation.talks()
        && conversation.pending() == Pending.GOALS
        && conversation.told().dimensions().isEmpty()
        && !conversation.goalsAskedAgain()
        && QuestionPolicy.mayAskMore(conversation);
  }

  static Move questionOrTimes(Conversation conversation, Clinic clinic) {
    return QuestionPolicy.next(conversation, clinic)
        .<Move>map(Move.Ask::new)
        .orElseGet(() -> new Move.OfferTimes(false));
  }
}
