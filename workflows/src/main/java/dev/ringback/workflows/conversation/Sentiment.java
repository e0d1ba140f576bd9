package dev.ringback.workflows.conversation;

/** How the caller sounds. */
public enum Sentiment {
  POSITIVE,
  NEUTRAL,
  FRUSTRATED,
  /** Short of time: fewer questions, times at once. */
  HURRIED,
  /** Worried: more reassurance, no pressure. */
  ANXIOUS
}
