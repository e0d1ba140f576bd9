package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Dimension;
import java.util.EnumSet;
import java.util.Set;

/** What a conversation waits for, and what it asked on the way. */
final class Awaited {
  private final Set<Dimension> asked = EnumSet.noneOf(Dimension.class);
  private final Details details = new Details();
  private Pending pending = Pending.NOTHING;
  private boolean goalsAskedAgain;

  /** What a move leaves to be waited for. */
  void decided(Move move) {
    switch (move) {
      case Move.Ask(var question) -> asked(question.dimension());
      case Move.AskAgain _ -> askedAgain();
      case Move.WelcomeBack _ -> asked(Dimension.GOALS);
      case Move.Confirm _ -> pending = Pending.CONFIRMATION;
      case Move.AskName _ -> pending = Pending.NAME;
      case Move.AskWho _ -> pending = Pending.IDENTITY;
      case Move.ConfirmMove _ -> pending = Pending.MOVE;
      case Move.ConfirmCancel _ -> pending = Pending.CANCELLATION;
      case Move.ReadBack(Detail detail) -> {
        details.readBack(detail, pending);
        pending = Pending.DETAIL;
      }
      case Move.SayAgain _ -> details.sayAgain();
      case Move.Drop(Move then) -> {
        resume();
        decided(then);
      }
      case Move.Keep(Detail detail, Move then) -> {
        details.keep(detail);
        resume();
        decided(then);
      }
      case Move.NotUnderstood(Move again) -> decided(again);
      case Move.ByText(Move then) -> decided(then);
      default -> {}
    }
  }

  private void askedAgain() {
    if (pending == Pending.NOTHING) {
      asked(Dimension.GOALS);
    } else if (pending == Pending.GOALS) {
      goalsAskedAgain = true;
    }
  }

  private void resume() {
    details.drop();
    pending = details.before();
  }

  /** A question was asked. */
  void asked(Dimension dimension) {
    asked.add(dimension);
    pending = Pending.valueOf(dimension.name());
  }

  /** Something else than a dimension is waited for. */
  void waitFor(Pending what) {
    pending = what;
  }

  /** They went on to something else instead of saying whether it was taken down rightly. */
  void dropDetailIfPassedOver(TurnReading reading) {
    boolean passedOver = reading.detail() == null && reading.answer() == Answer.UNCLEAR;
    if (pending == Pending.DETAIL
        && passedOver
        && (ConversationPolicy.saysSomething(reading) || details.taken() == null)) {
      resume();
    }
  }

  Pending pending() {
    return pending;
  }

  Set<Dimension> asked() {
    return Set.copyOf(asked);
  }

  Details details() {
    return details;
  }

  boolean goalsAskedAgain() {
    return goalsAskedAgain;
  }
}
