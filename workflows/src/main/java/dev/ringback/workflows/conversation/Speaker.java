package dev.ringback.workflows.conversation;

/** Who said the words that prove a fact. */
public enum Speaker {
  /** The person on the line or writing; what others are said to want is no fact of theirs. */
  CALLER
}
