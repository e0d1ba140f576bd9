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
  NAME
}
