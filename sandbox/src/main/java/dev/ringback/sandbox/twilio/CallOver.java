package dev.ringback.sandbox.twilio;

/** Unwinds the line of a call that has come to its end. */
final class CallOver extends RuntimeException {
  CallOver(String how) {
    super(how, null, false, false);
  }

  String how() {
    return String.valueOf(getMessage());
  }
}
