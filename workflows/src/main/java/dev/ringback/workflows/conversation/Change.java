package dev.ringback.workflows.conversation;

/** What a person wants done with an appointment they have. */
public enum Change {
  MOVE,
  CANCEL
}
