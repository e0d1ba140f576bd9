package dev.ringback.workflows.escalation;

/** Why a person takes over. */
public enum EscalationReason {
  ASKED_FOR_A_PERSON,
  COMPLAINT,
  CLINICAL_QUESTION,
  TREATMENT_CONCERN,
  EMERGENCY,
  FRUSTRATED,
  NO_SUITABLE_TIME,
  /** They want an existing appointment moved or cancelled. */
  CHANGE_OF_APPOINTMENT,
  /** They asked something the clinic has not published; the conversation went on. */
  OPEN_QUESTION,
  /** They are under age, or book for somebody who is. */
  MINOR,
  /** They are abusive. */
  ABUSIVE,
  BOOKING_NEEDS_STAFF,
  /** They were promised an answer about a time that only the clinic's people can confirm. */
  CONFIRM_APPOINTMENT,
  NOT_UNDERSTOOD,
  /** An answer could not be delivered to them. */
  CANNOT_REPLY,
  /** They called while staff held the episode. */
  CALLED_DURING_HOLD,
  /** Staff took over and did not give it back. */
  HELD_BY_STAFF,
  /** They wrote again after everything was settled. */
  WROTE_AFTERWARDS
}
