package dev.ringback.workflows.conversation;

/** What the caller wants from this turn. */
public enum Intent {
  BOOK,
  /** An existing appointment is to be moved. */
  RESCHEDULE,
  /** An existing appointment is to be cancelled. */
  CANCEL,
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
  /** They ask for another language. */
  LANGUAGE,
  /** They would rather be texted than talk. */
  BY_TEXT,
  /** They would rather be called than write. */
  BY_CALL,
  /** The treatment would be for somebody under 18. */
  MINOR,
  /** They ask about somebody else's visit, record or data. */
  SOMEONE_ELSE,
  /** Not about the clinic: role play, instructions to the assistant, riddles. */
  OFF_TOPIC,
  /** Insults or threats. */
  ABUSE,
  /** Thanks, a goodbye: nothing is asked. */
  COURTESY,
  /** None of the offered times suits. */
  OTHER_TIMES,
  /** Back later: not now. */
  LATER,
  /** A machine asks who is calling and why. */
  SCREENED,
  /** A machine says that the person cannot take the call. */
  UNAVAILABLE
}
