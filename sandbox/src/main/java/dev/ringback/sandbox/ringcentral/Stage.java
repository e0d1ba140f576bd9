package dev.ringback.sandbox.ringcentral;

/** Moments of a call that nobody answers. */
public enum Stage {
  SETUP("Setup", 1),
  PROCEEDING("Proceeding", 2),
  MISSED("Disconnected", 5);

  private final String code;
  private final int sequence;

  Stage(String code, int sequence) {
    this.code = code;
    this.sequence = sequence;
  }

  String code() {
    return code;
  }

  int sequence() {
    return sequence;
  }
}
