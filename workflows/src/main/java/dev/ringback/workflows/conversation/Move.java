package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.escalation.EscalationReason;

/** What to do after a turn. */
public sealed interface Move {

  /** Ask a qualifying question. */
  record Ask(Question question) implements Move {}

  /**
   * Look for times and offer them.
   *
   * @param more whether times after those offered before are wanted
   */
  record OfferTimes(boolean more) implements Move {}

  /** Offer the same times once more: the answer was not understood. */
  record OfferAgain() implements Move {}

  /**
   * Read the chosen time back and ask for a yes.
   *
   * @param askName whether the name is needed as well
   */
  record Confirm(Slot slot, boolean askName) implements Move {}

  /** Yes was said; only the name is missing. */
  record AskName() implements Move {}

  /** Book it: the slot was offered and an explicit yes was said. */
  record Book(Slot slot) implements Move {}

  /** The answer could not be placed: do the same once more. */
  record NotUnderstood(Move again) implements Move {}

  /** Say the last question again. */
  record Repeat() implements Move {}

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
}
