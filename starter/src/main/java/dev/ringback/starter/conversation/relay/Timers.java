package dev.ringback.starter.conversation.relay;

import java.time.Duration;
import java.time.Instant;

/** The time on calls. */
public interface Timers {

  Instant now();

  /** Runs something briefly, once, after this wait unless cancelled. */
  Timer after(Duration wait, Runnable task);

  /** Something that will run. */
  interface Timer {
    void cancel();
  }
}
