package dev.ringback.workflows.conversation;

/** The words that prove a fact, who said them, and the turn they were said in. */
public record Evidence(TurnId turn, String words, Speaker speaker) {

  // Evidence recorded before it named its speaker was the caller's.
  @SuppressWarnings("NullAway")
  public Evidence {
    speaker = speaker == null ? Speaker.CALLER : speaker;
  }

  public Evidence(TurnId turn, String words) {
    this(turn, words, Speaker.CALLER);
  }
}
