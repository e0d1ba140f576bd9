package dev.ringback.starter.conversation.relay;

/** Our end of a socket. */
interface RelaySocket {

  /** Sends a message; nothing happens on a socket that is closed. */
  void send(RelayMessage message);

  /** Closes a socket that nobody needs any more. */
  void close();
}
