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
  /** Whether this is the person on file. */
  IDENTITY,
  /** Whether an address or number was taken down rightly. */
  DETAIL;

  /** Whether any answer may be taken up before it is known what exactly was meant. */
  public boolean isOpen() {
    return switch (this) {
      case CONFIRMATION, NAME, IDENTITY, DETAIL -> false;
      case NOTHING, GOALS, LIMITATIONS, OPENNESS, WINDOW, SLOT -> true;
    };
  }
}
