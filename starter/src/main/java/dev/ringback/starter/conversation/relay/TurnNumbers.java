package dev.ringback.starter.conversation.relay;

import dev.ringback.workflows.conversation.TurnId;

/** The numbers of a call's turns. */
final class TurnNumbers {
  private final String call;
  private int last;

  /**
   * @param call Twilio's id of the call
   */
  TurnNumbers(String call) {
    this.call = call;
  }

  /**
   * Goes on where another process stopped. Leaves one number out: a silent turn is in the store
   * only once it was answered, and its number must not be used for words.
   */
  void goOnAfter(int number) {
    last = number + 1;
  }

  TurnId next() {
    last++;
    return new TurnId(call + "." + last);
  }

  /** Names the moment the call was answered. */
  static TurnId answered(String call) {
    return new TurnId(call + ".answered");
  }
}
