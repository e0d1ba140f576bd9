package dev.ringback.sandbox.twilio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One instruction of a TwiML document. */
sealed interface Verb {
  /** Speaks. */
  record Say(String words) implements Verb {}

  /** Waits, life-like seconds. */
  record Pause(int seconds) implements Verb {}

  /**
   * Speaks the prompts, then listens.
   *
   * @param action where what was heard goes; null: to the document's own address
   * @param timeoutSeconds silence after which listening ends
   */
  record Gather(
      List<Verb> prompts,
      @Nullable String action,
      String method,
      boolean speech,
      boolean keys,
      int timeoutSeconds,
      boolean reportsSilence,
      String language)
      implements Verb {}

  /**
   * Hands the call to a socket.
   *
   * @param action asked for what follows; null: the document goes on
   */
  record Connect(RelayNoun relay, @Nullable String action, String method) implements Verb {}

  /** Continues with another document. */
  record Redirect(String url, String method) implements Verb {}

  /** Ends the call. */
  record Hangup() implements Verb {}

  /** Refuses the call. */
  record Reject() implements Verb {}

  /**
   * Connects the line to the first of these numbers that answers.
   *
   * @param action asked for what follows; null: the document goes on
   */
  record Dial(List<String> numbers, @Nullable String action, String method, int timeoutSeconds)
      implements Verb {}
}
