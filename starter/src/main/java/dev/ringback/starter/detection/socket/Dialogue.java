package dev.ringback.starter.detection.socket;

import java.io.IOException;
import java.io.OutputStream;

/** How to talk to one kind of phone system over a connection that was just made. */
public interface Dialogue {

  /**
   * Logs in and asks for events.
   *
   * @throws IOException when it is refused
   */
  void begin(BlockReader in, OutputStream out) throws IOException;

  /**
   * Takes a message; returns once it is kept.
   *
   * @throws IOException when something had to be asked and could not be
   */
  void take(Block block) throws IOException;

  /** What to send on a quiet connection, so that a dead one is found out. */
  byte[] ping();
}
