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
  DETAIL
}
