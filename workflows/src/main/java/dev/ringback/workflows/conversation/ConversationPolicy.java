package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.escalation.EscalationReason;

/**
 * What to do after a turn. People first (stop, danger, a person), then what is beside the matter,
 * then what was being settled, then the next question, then times. The model's reading informs it;
 * it never decides.
 */
public final class ConversationPolicy {
  static final int MOST_MISUNDERSTOOD = 3;
  static final int MOST_SILENCES = 2;

  private ConversationPolicy() {}

  /** The move after a turn whose reading is already noted in {@code conversation}. */
  public static Move next(Conversation conversation, TurnReading reading, Clinic clinic) {
    Move move =
        UrgentMoves.of(conversation, reading)
            .or(() -> ChangingMoves.overtaken(conversation))
            .or(() -> AsideMoves.of(conversation, reading, clinic))
            .orElseGet(() -> awaited(conversation, reading, clinic));
    if (conversation.talks() && BookingMoves.offersElsewhere(conversation) && repeatsTimes(move)) {
      move = atTheNewPlace(conversation, move);
    }
    return conversation.talks() && turnsInCircles(conversation, reading, move)
        ? unclear(conversation, move)
        : move;
  }

  /** Whether times would be named or booked that were found for another location. */
  private static boolean repeatsTimes(Move move) {
    return switch (move.bare()) {
      case Move.AskAgain _, Move.Confirm _, Move.AskName _, Move.Book _ -> true;
      default -> false;
    };
  }

  private static Move atTheNewPlace(Conversation conversation, Move move) {
    Move times = BookingMoves.timesAtThePlace(conversation);
    return switch (move) {
      case Move.ByText _ -> new Move.ByText(times);
      case Move.Keep(Detail detail, Move _) -> new Move.Keep(detail, times);
      case Move.Drop _ -> new Move.Drop(times);
      default -> times;
    };
  }

  /** The move on what was waited for. */
  static Move awaited(Conversation conversation, TurnReading reading, Clinic clinic) {
    return switch (conversation.pending()) {
      case CONFIRMATION, MOVE -> BookingMoves.afterConfirmation(conversation, reading);
      case NAME -> BookingMoves.afterName(conversation, reading);
      case SLOT -> BookingMoves.afterOffer(conversation, reading);
      case APPOINTMENT -> ChangingMoves.afterWhich(conversation, reading);
      case CANCELLATION -> ChangingMoves.afterCancellation(conversation, reading);
      case ANOTHER_TIME -> ChangingMoves.afterAnotherTime(conversation, reading);
      case IDENTITY ->
          conversation.changing().isWished()
              ? ChangingMoves.afterIdentity(conversation, reading)
              : QualifyingMoves.afterIdentity(conversation, clinic);
      case NOTHING, GOALS, LIMITATIONS, OPENNESS, WINDOW, DETAIL ->
          ChangingMoves.perhapsMeant(
              conversation, reading, QualifyingMoves.of(conversation, reading, clinic));
    };
  }

  /** The move when something was expected on a call and nothing was said. */
  public static Move afterSilence(Conversation conversation) {
    int silences = conversation.patience().silences();
    if (conversation.changing().done().isPresent()) {
      return new Move.Close();
    }
    if (!conversation.talks()) {
      return silences > MOST_SILENCES ? new Move.Later() : new Move.Repeat();
    }
    return switch (silences) {
      case 0, 1 -> new Move.Repeat();
      case 2 -> new Move.OfferText();
      default -> new Move.LeaveCall();
    };
  }

  /** The same once more, unless that was tried often enough. */
  static Move unclear(Conversation conversation, Move again) {
    return conversation.patience().misunderstood() + 1 >= MOST_MISUNDERSTOOD
        ? new Move.Escalate(EscalationReason.NOT_UNDERSTOOD)
        : new Move.NotUnderstood(again);
  }

  /** The same words as before, although nothing came of them and nothing new was answered. */
  private static boolean turnsInCircles(Conversation conversation, TurnReading reading, Move move) {
    boolean sameWords =
        switch (move) {
          case Move.AskAgain _,
              Move.Confirm _,
              Move.ConfirmMove _,
              Move.ConfirmCancel _,
              Move.AskName _,
              Move.ReadBack _,
              Move.ByCall _ ->
              move.equals(conversation.lastMove());
          default -> false;
        };
    boolean news =
        answeredAQuestion(reading)
            && (!reading.acknowledgement().isBlank() || !conversation.raisedOpenQuestion());
    return sameWords && conversation.stoodStill() && !news && !conversation.saidYesUnheard();
  }

  /** Whether they asked something and the reply answers it. */
  static boolean answeredAQuestion(TurnReading reading) {
    boolean asked =
        reading.intents().contains(Intent.QUESTION) || reading.intents().contains(Intent.PRICE);
    return asked && (!reading.acknowledgement().isBlank() || reading.unpublished());
  }

  /** Whether the turn holds something about the person or a choice, whatever else it says. */
  static boolean saysSomething(TurnReading reading) {
    return !reading.facts().isEmpty() || reading.slot() != null;
  }
}
