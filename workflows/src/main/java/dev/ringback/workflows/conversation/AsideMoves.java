package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is beside the matter: another channel, another language, another place, somebody else's
 * business, an address to take down. The conversation then comes back to what was waited for.
 */
final class AsideMoves {
  /** Addresses and numbers read back in one conversation, corrections counted. */
  private static final int MOST_READ_BACK = 4;

  private AsideMoves() {}

  static Optional<Move> of(Conversation conversation, TurnReading reading, Clinic clinic) {
    return otherChannel(conversation, reading, clinic)
        .or(() -> beside(conversation, reading))
        .or(() -> otherPlace(conversation))
        .or(() -> detail(conversation, reading, clinic));
  }

  private static Optional<Move> otherChannel(
      Conversation conversation, TurnReading reading, Clinic clinic) {
    Set<Intent> intents = reading.intents();
    boolean onCall = !conversation.last().channel().isWritten();
    boolean tookTheOffer =
        conversation.last().textWasOffered()
            && reading.answer() == Answer.YES
            && !ConversationPolicy.saysSomething(reading);
    if (onCall && (intents.contains(Intent.BY_TEXT) || tookTheOffer)) {
      return Optional.of(new Move.ByText(inWriting(conversation, reading, clinic)));
    }
    return !onCall && intents.contains(Intent.BY_CALL)
        ? Optional.of(new Move.ByCall())
        : Optional.empty();
  }

  /** What was said along with the wish counts, but nothing is booked on it. */
  private static Move inWriting(Conversation conversation, TurnReading reading, Clinic clinic) {
    boolean settling =
        switch (conversation.pending()) {
          case CONFIRMATION, NAME, MOVE, CANCELLATION, IDENTITY, DETAIL -> true;
          default -> false;
        };
    return ConversationPolicy.saysSomething(reading) && !settling
        ? ConversationPolicy.awaited(conversation, reading, clinic)
        : new Move.AskAgain();
  }

  /** Somebody else's business, nonsense, insults, a wish for another language. */
  private static Optional<Move> beside(Conversation conversation, TurnReading reading) {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    intents.addAll(reading.intents());
    if (conversation.pending() == Pending.IDENTITY && reading.answer() == Answer.NO) {
      // "No, I'm her husband": the answer is what matters.
      intents.remove(Intent.SOMEONE_ELSE);
    }
    if (intents.contains(Intent.SOMEONE_ELSE)) {
      return Optional.of(new Move.AskAgain());
    }
    boolean beside =
        intents.contains(Intent.OFF_TOPIC)
            || intents.contains(Intent.ABUSE)
            || intents.contains(Intent.LANGUAGE)
            || (conversation.last().switchedLanguage() && reading.answer() == Answer.UNCLEAR);
    boolean nothingElse =
        !ConversationPolicy.saysSomething(reading)
            && reading.name() == null
            && !ConversationPolicy.answeredAQuestion(reading);
    return beside && nothingElse ? Optional.of(new Move.AskAgain()) : Optional.empty();
  }

  /** Times on offer at one location are of no use at another. */
  private static Optional<Move> otherPlace(Conversation conversation) {
    if (!conversation.last().moved() || !conversation.isBooking()) {
      return Optional.empty();
    }
    return Optional.of(BookingMoves.timesAtThePlace(conversation));
  }

  private static Optional<Move> detail(
      Conversation conversation, TurnReading reading, Clinic clinic) {
    Details details = conversation.details();
    Detail given = reading.detail();
    if (given != null && mayReadBack(conversation, reading, given)) {
      return Optional.of(
          given.equals(details.taken()) && reading.answer() == Answer.YES
              ? new Move.Keep(given, goOn(conversation, clinic))
              : new Move.ReadBack(given));
    }
    if (conversation.pending() != Pending.DETAIL) {
      return Optional.empty();
    }
    Detail taken = details.taken();
    if (taken == null) {
      return Optional.of(new Move.Drop(goOn(conversation, clinic)));
    }
    return Optional.of(
        switch (reading.answer()) {
          case YES -> new Move.Keep(taken, goOn(conversation, clinic));
          case NO ->
              details.mayBeSaidAgain()
                  ? new Move.SayAgain()
                  : new Move.Drop(goOn(conversation, clinic));
          case UNCLEAR -> new Move.Drop(goOn(conversation, clinic));
        });
  }

  /** Back to what was waited for, unless they have told it meanwhile. */
  private static Move goOn(Conversation conversation, Clinic clinic) {
    return conversation.told().answers(conversation.details().before())
        ? QualifyingMoves.questionOrTimes(conversation, clinic)
        : new Move.AskAgain();
  }

  /** A booking that is being agreed to is not held up, and nobody's record takes in another's. */
  private static boolean mayReadBack(Conversation conversation, TurnReading reading, Detail given) {
    boolean settling =
        switch (conversation.pending()) {
          case CONFIRMATION, MOVE, CANCELLATION -> reading.answer() == Answer.YES;
          case NAME -> reading.name() != null;
          default -> false;
        };
    Details details = conversation.details();
    return !settling
        && conversation.times().chosenBy(reading).isEmpty()
        && !conversation.identity().isSomebodyElse()
        && details.readBacks() < MOST_READ_BACK
        && !details.kept().contains(given);
  }
}
