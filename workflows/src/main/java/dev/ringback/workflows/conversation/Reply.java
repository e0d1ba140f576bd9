package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Language;

/**
 * What is said now, on a call; on written channels the words are sent by the workflow and {@code
 * say} is for the record.
 *
 * @param say all of it
 * @param acknowledgement how {@code say} begins, if that was streamed to the call while the model
 *     spoke: a call that heard it must not hear it again; empty if nothing was
 * @param language what it is worded in
 */
public record Reply(String say, Next next, String acknowledgement, Language language) {

  // Replies recorded before there were languages have neither.
  @SuppressWarnings("NullAway")
  public Reply {
    acknowledgement = acknowledgement == null ? "" : acknowledgement;
    language = language == null ? Language.ENGLISH : language;
  }

  public Reply(String say, Next next, Language language) {
    this(say, next, "", language);
  }

  /** What happens after it was said. */
  public enum Next {
    LISTEN,
    HANG_UP
  }
}
