package dev.ringback.workflows.conversation;

/** What the last reply waits for. */
public enum Pending {
  NOTHING,
  GOALS,
  LIMITATIONS,
  OPENNESS,
  WINDOW,
  SLOT,
  CONFIRMATION,
  NAME,
  /** Which of their appointments they mean. */
  APPOINTMENT,
  /** A yes to moving an appointment from one time to another. */
  MOVE,
  /** A yes to cancelling an appointment. */
  CANCELLATION,
  /** Whether they want another time: theirs is cancelled, or none was found. */
  ANOTHER_TIME,
  /** Whether this is the person on file. */
  IDENTITY,
  /** Whether an address or number was taken down rightly. */
  DETAIL;

  /** Whether any answer may be taken up before it is known what exactly was meant. */
  public boolean isOpen() {
    return switch (this) {
      case CONFIRMATION, NAME, MOVE, CANCELLATION, IDENTITY, DETAIL -> false;
      case NOTHING, GOALS, LIMITATIONS, OPENNESS, WINDOW, SLOT, APPOINTMENT, ANOTHER_TIME -> true;
    };
  }

  /** Whether a time was read back and a yes to it is waited for. */
  boolean isReadBack() {
    return this == CONFIRMATION || this == MOVE || this == CANCELLATION;
  }

  /** Whether a time is being settled. */
  boolean isBooking() {
    return this == SLOT || this == CONFIRMATION || this == NAME || this == MOVE;
  }
}
