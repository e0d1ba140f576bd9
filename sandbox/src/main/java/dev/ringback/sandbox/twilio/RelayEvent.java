package dev.ringback.sandbox.twilio;

/** What reaches a relay session from outside its line. */
sealed interface RelayEvent {
  /** The application said something. */
  record Message(String text) implements RelayEvent {}

  /** A connection, by number, is gone. */
  record Dropped(int connection, String how) implements RelayEvent {}

  /** There is a connection again. */
  record Reconnected(RelaySocket socket, int connection) implements RelayEvent {}

  /** There will be no connection again. */
  record Unreachable(String why) implements RelayEvent {}
}
