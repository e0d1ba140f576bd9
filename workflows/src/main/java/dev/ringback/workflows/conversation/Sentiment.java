package dev.ringback.workflows.conversation;

/** How the caller sounds. */
public enum Sentiment {
  POSITIVE,
  NEUTRAL,
  FRUSTRATED
}
