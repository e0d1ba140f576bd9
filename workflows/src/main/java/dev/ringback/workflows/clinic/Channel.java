package dev.ringback.workflows.clinic;

/** A way to reach a person. */
public enum Channel {
  VOICE,
  SMS,
  EMAIL,
  WHATSAPP;

  /** Written channels carry words in messages of their own; voice carries them in a call. */
  public boolean isWritten() {
    return this != VOICE;
  }
}
