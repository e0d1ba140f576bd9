package dev.ringback.sandbox.network;

/** Somebody with a phone and perhaps a mailbox. Methods may be called from any thread. */
public interface Subscriber extends Listener {
  /** The phone rings. */
  RingAnswer rings(String from);

  /** The call is over, answered or not. */
  void lineClosed(String how);

  /** Words are left on their voicemail. */
  default void recorded(String words) {}

  /** A text arrives. */
  void texted(String from, String body, TextMedium medium);

  /** Mail arrives. */
  void mailed(String from, String subject);
}
