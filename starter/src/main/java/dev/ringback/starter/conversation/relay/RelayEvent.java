package dev.ringback.starter.conversation.relay;

import java.util.Map;

/** Something that happens on a call, as Twilio tells it. Text forms show no words. */
sealed interface RelayEvent {

  /**
   * The first event of every socket; comes again when Twilio has connected anew.
   *
   * @param parameters what our TwiML gave along
   */
  record Setup(String session, String call, Map<String, String> parameters) implements RelayEvent {
    @Override
    public String toString() {
      return "Setup[" + session + "]";
    }
  }

  /**
   * The caller said something.
   *
   * @param language BCP 47 tag it was transcribed in; empty if not told
   * @param last whether the utterance is complete
   */
  record Prompt(String words, String language, boolean last) implements RelayEvent {
    @Override
    public String toString() {
      return "Prompt[" + (last ? "complete" : "partial") + "]";
    }
  }

  /** The caller pressed a key. */
  record Dtmf(String digit) implements RelayEvent {
    @Override
    public String toString() {
      return "Dtmf[]";
    }
  }

  /**
   * The caller cut in, and our voice has stopped.
   *
   * @param heard what of the utterance was spoken until then
   */
  record Interrupt(String heard) implements RelayEvent {
    @Override
    public String toString() {
      return "Interrupt[]";
    }
  }

  /** A message of ours that Twilio could not take. */
  record Failed(String description) implements RelayEvent {
    @Override
    public String toString() {
      return "Failed[" + description.length() + " characters]";
    }
  }

  /** Somebody begins or ends to speak. */
  record Speaking(Who who, boolean on) implements RelayEvent {
    enum Who {
      AGENT,
      CALLER
    }
  }

  /** Something we have no use for. */
  record Unknown() implements RelayEvent {}
}
