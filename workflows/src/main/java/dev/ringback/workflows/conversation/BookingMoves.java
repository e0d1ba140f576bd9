package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.escalation.EscalationReason;
import java.util.Objects;
import java.util.Optional;

/**
 * From times on offer to a booking. Nothing is booked but a time that was offered, read back whole,
 * and agreed to.
 */
final class BookingMoves {
  static final int MOST_OFFERS = 3;

  private BookingMoves() {}

  static Move afterOffer(Conversation conversation, TurnReading reading) {
    Optional<Slot> slot = conversation.times().chosenBy(reading);
    if (slot.isPresent()) {
      return confirm(conversation, slot.get());
    }
    if (conversation.offered().size() == 1 && reading.answer() == Answer.YES) {
      return confirm(conversation, conversation.offered().getFirst());
    }
    if (wantsOther(reading)) {
      return moreTimes(conversation);
    }
    return again(conversation, reading, new Move.AskAgain());
  }

  static Move afterConfirmation(Conversation conversation, TurnReading reading) {
    Slot chosen =
        Objects.requireNonNull(conversation.times().chosen(), "confirming without a slot");
    Optional<Slot> other = conversation.times().chosenBy(reading).filter(s -> !s.equals(chosen));
    if (other.isPresent()) {
      return confirm(conversation, other.get());
    }
    if (conversation.saidYesUnheard()) {
      return new Move.AskAgain();
    }
    return switch (reading.answer()) {
      case YES -> agreed(conversation, chosen);
      case NO -> moreTimes(conversation);
      case UNCLEAR ->
          wantsOther(reading)
              ? moreTimes(conversation)
              : again(conversation, reading, confirm(conversation, chosen));
    };
  }

  /** Cutting in again and again before the time is out is no yes either. */
  private static Move agreed(Conversation conversation, Slot chosen) {
    if (conversation.last().yesUnheard()) {
      return ConversationPolicy.unclear(conversation, new Move.AskAgain());
    }
    if (conversation.changing().isMoving()) {
      return new Move.Reschedule(chosen);
    }
    return conversation.needsName() ? new Move.AskName() : new Move.Book(chosen);
  }

  static Move afterName(Conversation conversation, TurnReading reading) {
    Slot chosen =
        Objects.requireNonNull(conversation.times().chosen(), "asked for a name without a slot");
    Optional<Slot> other = conversation.times().chosenBy(reading).filter(s -> !s.equals(chosen));
    if (conversation.talks() && other.isPresent()) {
      return confirm(conversation, other.get());
    }
    if (conversation.talks() && wantsOther(reading) && reading.name() == null) {
      return moreTimes(conversation);
    }
    return conversation.needsName()
        ? again(conversation, reading, new Move.AskName())
        : new Move.Book(chosen);
  }

  private static Move confirm(Conversation conversation, Slot slot) {
    return conversation.changing().isMoving()
        ? new Move.ConfirmMove(slot)
        : new Move.Confirm(slot, conversation.needsName());
  }

  static boolean wantsOther(TurnReading reading) {
    return reading.intents().contains(Intent.OTHER_TIMES) || reading.answer() == Answer.NO;
  }

  /** Whether times stand on offer at another location than the one talked about now. */
  static boolean offersElsewhere(Conversation conversation) {
    boolean settling = conversation.isBooking() || conversation.pending() == Pending.DETAIL;
    return settling
        && conversation.offered().stream()
            .anyMatch(slot -> !slot.location().equals(conversation.location()));
  }

  /** Whether others' bookings may cost this person another time before staff look at it. */
  static boolean mayOfferAfterLoss(Conversation conversation) {
    return !conversation.talks() || conversation.times().offers() < 2 * MOST_OFFERS;
  }

  /** Those on offer at one location are of no use at another. */
  static Move timesAtThePlace(Conversation conversation) {
    return times(conversation, false);
  }

  private static Move moreTimes(Conversation conversation) {
    return times(conversation, true);
  }

  private static Move times(Conversation conversation, boolean more) {
    if (conversation.times().offers() >= MOST_OFFERS) {
      return new Move.Escalate(EscalationReason.NO_SUITABLE_TIME);
    }
    Changing changing = conversation.changing();
    return changing.isMoving()
        ? new Move.OfferNewTimes(changing.required(), more)
        : new Move.OfferTimes(more);
  }

  /** A question that was answered on the way is no misunderstanding. */
  static Move again(Conversation conversation, TurnReading reading, Move move) {
    return conversation.talks() && ConversationPolicy.answeredAQuestion(reading)
        ? move
        : ConversationPolicy.unclear(conversation, move);
  }
}
