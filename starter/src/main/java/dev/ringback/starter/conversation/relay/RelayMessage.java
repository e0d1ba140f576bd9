package dev.ringback.starter.conversation.relay;

import dev.ringback.workflows.clinic.Language;
import java.net.URI;

/** Something Twilio is told to do on a call. Text forms show no words. */
sealed interface RelayMessage {

  /**
   * Words to say.
   *
   * @param last whether the utterance ends with them
   * @param interruptible whether the caller can cut in
   */
  record Text(String token, boolean last, boolean interruptible) implements RelayMessage {
    @Override
    public String toString() {
      return "Text[" + token.length() + " characters]";
    }
  }

  /**
   * Play a sound.
   *
   * @param source address of the sound, without anything about the caller
   */
  record Play(URI source) implements RelayMessage {}

  /**
   * Press keys for the other end, such as a menu.
   *
   * @param digits digits, {@code *}, {@code #}, and {@code w} for half a second of waiting
   */
  record SendDigits(String digits) implements RelayMessage {}

  /** Speak and understand this language from now on. */
  record Speak(Language language) implements RelayMessage {}

  /**
   * End the session.
   *
   * @param reason one word without PHI; Twilio brings it to the address of {@code <Connect>}
   */
  record End(String reason) implements RelayMessage {}
}
