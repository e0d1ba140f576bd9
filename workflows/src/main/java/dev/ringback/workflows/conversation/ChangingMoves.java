package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.escalation.EscalationReason;
import java.util.Optional;
import java.util.Set;

/**
 * From the wish to change an appointment to a yes to exactly that: whose it is, which one it is,
 * what it becomes. Nothing is changed but what was found, read back, and agreed to.
 */
final class ChangingMoves {
  private ChangingMoves() {}

  /** A wish to change one they have; what a time on offer is meant by is none. */
  static Optional<Move> wished(Conversation conversation, TurnReading reading) {
    Set<Intent> intents = reading.intents();
    boolean move = intents.contains(Intent.RESCHEDULE);
    if (!move && !intents.contains(Intent.CANCEL)) {
      return Optional.empty();
    }
    if (intents.contains(Intent.SOMEONE_ELSE)) {
      return Optional.of(toAPerson());
    }
    Change wish = move ? Change.MOVE : Change.CANCEL;
    return isUnderWay(conversation, wish)
        ? Optional.empty()
        : Optional.of(begin(conversation, wish));
  }

  /** The same wish once more, or the answer to the question about it. */
  private static boolean isUnderWay(Conversation conversation, Change wish) {
    return switch (conversation.pending()) {
      case APPOINTMENT, MOVE, CANCELLATION, SLOT -> conversation.changing().wish() == wish;
      case ANOTHER_TIME -> wish == Change.MOVE || conversation.changing().done().isEmpty();
      default -> false;
    };
  }

  private static Move begin(Conversation conversation, Change wish) {
    Optional<BookedTime> known = conversation.changing().chosen();
    return known.isPresent() && !conversation.changing().isStale()
        ? of(wish, known.get())
        : find(conversation, wish);
  }

  /** Nothing is said of an appointment before it is certain whose it is. */
  private static Move find(Conversation conversation, Change wish) {
    Identity identity = conversation.identity();
    if (identity.isSomebodyElse()) {
      return toAPerson();
    }
    if (conversation.last().channel().isWritten() || identity.isConfirmed()) {
      return new Move.FindAppointment(wish, null);
    }
    // Without a name on file nothing could be held against the answer.
    return identity.hasNameOnFile() ? new Move.AskWho(wish) : toAPerson();
  }

  /** After "am I speaking with …?", asked for the sake of an appointment. */
  static Move afterIdentity(Conversation conversation, TurnReading reading) {
    Change wish = conversation.changing().wish();
    Move next = wish == null ? toAPerson() : find(conversation, wish);
    return next instanceof Move.AskWho ? BookingMoves.again(conversation, reading, next) : next;
  }

  /**
   * "Can we make it Thursday instead?" as the first words of a new conversation is said of an
   * appointment they have, if they have one.
   */
  static Move perhapsMeant(Conversation conversation, TurnReading reading, Move otherwise) {
    boolean first =
        conversation.pending() == Pending.NOTHING && conversation.told().dimensions().isEmpty();
    boolean known =
        conversation.last().channel().isWritten()
            && !conversation.identity().isSomebodyElse()
            && !conversation.changing().isWished();
    return conversation.talks()
            && first
            && known
            && reading.intents().contains(Intent.OTHER_TIMES)
            && reading.intents().stream().noneMatch(i -> i == Intent.SOMEONE_ELSE)
        ? new Move.FindAppointment(Change.MOVE, otherwise)
        : otherwise;
  }

  /** What comes next with one that was found. */
  static Move of(Change wish, BookedTime appointment) {
    if (appointment.location() == null) {
      // At a place the clinic file does not name: neither its clock nor its times are known.
      return toAPerson();
    }
    return switch (wish) {
      case MOVE -> new Move.OfferNewTimes(appointment, false);
      case CANCEL -> new Move.ConfirmCancel(appointment);
    };
  }

  /** What was found has changed at the clinic, or they want it at another place. */
  static Optional<Move> overtaken(Conversation conversation) {
    Changing changing = conversation.changing();
    Change wish = changing.wish();
    boolean settling =
        switch (conversation.pending()) {
          case APPOINTMENT, MOVE, CANCELLATION -> true;
          case SLOT -> changing.isMoving();
          default -> false;
        };
    if (!settling || wish == null) {
      return Optional.empty();
    }
    if (changing.isStale()) {
      return Optional.of(new Move.FindAppointment(wish, null));
    }
    return changing.isMoving() && conversation.last().moved()
        ? Optional.of(toAPerson())
        : Optional.empty();
  }

  static Move afterWhich(Conversation conversation, TurnReading reading) {
    Change wish = conversation.changing().wish();
    Optional<BookedTime> meant = conversation.changing().chosenBy(reading);
    if (wish != null && meant.isPresent()) {
      return of(wish, meant.get());
    }
    return BookingMoves.wantsOther(reading)
        ? toAPerson()
        : BookingMoves.again(conversation, reading, new Move.AskAgain());
  }

  static Move afterCancellation(Conversation conversation, TurnReading reading) {
    BookedTime appointment = conversation.changing().required();
    if (reading.intents().contains(Intent.OTHER_TIMES)) {
      return new Move.OfferNewTimes(appointment, false);
    }
    if (conversation.saidYesUnheard()) {
      return new Move.AskAgain();
    }
    return switch (reading.answer()) {
      case YES ->
          conversation.last().yesUnheard()
              ? ConversationPolicy.unclear(conversation, new Move.AskAgain())
              : new Move.Cancel(appointment);
      case NO -> new Move.Leave(appointment);
      case UNCLEAR ->
          BookingMoves.again(conversation, reading, new Move.ConfirmCancel(appointment));
    };
  }

  /** Another time is offered once; nobody is asked twice. */
  static Move afterAnotherTime(Conversation conversation, TurnReading reading) {
    boolean wants =
        reading.answer() != Answer.NO
            && (reading.answer() == Answer.YES
                || reading.intents().contains(Intent.BOOK)
                || reading.intents().contains(Intent.RESCHEDULE)
                || reading.intents().contains(Intent.OTHER_TIMES));
    if (wants) {
      return new Move.OfferTimes(false);
    }
    if (ConversationPolicy.answeredAQuestion(reading)) {
      return new Move.AskAgain();
    }
    return conversation.changing().done().isPresent() ? new Move.Close() : toAPerson();
  }

  /** They want nothing more: what they have stays as it is. */
  static Optional<Move> leave(Conversation conversation) {
    Changing changing = conversation.changing();
    if (changing.done().isPresent()) {
      return Optional.of(new Move.Close());
    }
    return changing.chosen().map(Move.Leave::new);
  }

  private static Move toAPerson() {
    return new Move.Escalate(EscalationReason.CHANGE_OF_APPOINTMENT);
  }
}
