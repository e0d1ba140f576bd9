package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.escalation.EscalationReason;
import org.jspecify.annotations.Nullable;

/** What to do after a turn. */
public sealed interface Move {

  /** Ask a qualifying question. */
  record Ask(Question question) implements Move {}

  /** Ask once more for what is waited for, in the conversation's language as it is now. */
  record AskAgain() implements Move {}

  /** It is the person on file: greet them as one who was here before. */
  record WelcomeBack() implements Move {}

  /**
   * Look for times and offer them.
   *
   * @param more whether times after those offered before are wanted
   */
  record OfferTimes(boolean more) implements Move {}

  /**
   * Read the chosen time back and ask for a yes.
   *
   * @param askName whether the name is needed as well
   */
  record Confirm(Slot slot, boolean askName) implements Move {}

  /** Yes was said; only the name is missing. */
  record AskName() implements Move {}

  /** Book it: the slot was offered and an explicit yes was said to the whole of it. */
  record Book(Slot slot) implements Move {}

  /** Ask whether it is the person on file, before anything is said of an appointment. */
  record AskWho(Change wish) implements Move {}

  /**
   * Look for the appointments they have, to change one.
   *
   * @param otherwise what comes if they have none; null: they are told so
   */
  record FindAppointment(Change wish, @Nullable Move otherwise) implements Move {}

  /**
   * Look for times an appointment could be moved to and offer them.
   *
   * @param more whether times after those offered before are wanted
   */
  record OfferNewTimes(BookedTime appointment, boolean more) implements Move {}

  /** Read back from when to when it moves and ask for a yes. */
  record ConfirmMove(Slot slot) implements Move {}

  /** Move it: the time was offered and an explicit yes was said to the whole of it. */
  record Reschedule(Slot slot) implements Move {}

  /** Read the appointment back and ask whether to cancel it. */
  record ConfirmCancel(BookedTime appointment) implements Move {}

  /** Cancel it: an explicit yes was said to it. */
  record Cancel(BookedTime appointment) implements Move {}

  /** Leave it as it is. */
  record Leave(BookedTime appointment) implements Move {}

  /** It is done, and nothing more is wanted. */
  record Close() implements Move {}

  /** Read an address or number back and ask for a yes. */
  record ReadBack(Detail detail) implements Move {}

  /** What was taken down is wrong: let them say it again. */
  record SayAgain() implements Move {}

  /**
   * It cannot be taken down: go on.
   *
   * @param then what comes next
   */
  record Drop(Move then) implements Move {}

  /**
   * What was taken down is right: keep it and go on.
   *
   * @param then what comes next
   */
  record Keep(Detail detail, Move then) implements Move {}

  /** The answer could not be placed: do the same once more. */
  record NotUnderstood(Move again) implements Move {}

  /** Nothing was heard: say the last question again. */
  record Repeat() implements Move {}

  /** Nothing was heard again: would they rather be texted? */
  record OfferText() implements Move {}

  /** Nothing is heard any more: leave the call; the conversation goes on by text. */
  record LeaveCall() implements Move {}

  /**
   * They would rather be texted: leave the call, and go on in writing.
   *
   * @param then what is written
   */
  record ByText(Move then) implements Move {}

  /** They would rather be called: call them, and go on there. */
  record ByCall() implements Move {}

  /** Hand over to a person. */
  record Escalate(EscalationReason reason) implements Move {}

  /** They asked to stop. */
  record Stop() implements Move {}

  /** They are not interested. */
  record Decline() implements Move {}

  /** Not their number. */
  record WrongNumber() implements Move {}

  /** They said something that asks for nothing, such as thanks. */
  record NothingAsked() implements Move {}

  /** Another time, not now. */
  record Later() implements Move {}

  /** Tell a call screener who is calling. */
  record SayWhoCalls() implements Move {}

  /** A machine took the call: leave the message, once an episode. */
  record LeaveMessage() implements Move {}

  /** The move that is made in the end, without what it comes after. */
  default Move bare() {
    return switch (this) {
      case NotUnderstood(Move again) -> again.bare();
      case ByText(Move then) -> then.bare();
      case Keep(Detail _, Move then) -> then.bare();
      case Drop(Move then) -> then.bare();
      default -> this;
    };
  }
}
