package dev.ringback.workflows.conversation;

/** What the caller wants from this turn. */
public enum Intent {
  BOOK,
  QUESTION,
  PRICE,
  CLINICAL,
  COMPLAINT,
  /** Something is wrong after a treatment. */
  TREATMENT_CONCERN,
  EMERGENCY,
  WRONG_NUMBER,
  NOT_INTERESTED,
  STOP,
  PERSON,
  ARE_YOU_A_BOT,
  /** Thanks, a goodbye: nothing is asked. */
  COURTESY,
  /** None of the offered times suits. */
  OTHER_TIMES,
  /** Back later: not now. */
  LATER
}
