package dev.ringback.workflows.conversation;

/**
 * What is said now, on a call; on written channels the words are sent by the workflow and {@code
 * say} is for the record.
 */
public record Reply(String say, Next next) {

  /** What happens after it was said. */
  public enum Next {
    LISTEN,
    HANG_UP
  }
}
