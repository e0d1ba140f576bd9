package dev.ringback.starter.conversation.relay;

import java.time.Duration;
import java.time.Instant;

/** Twilio sends events again after it has connected anew; the call may have had them before. */
final class Replay {
  private static final Duration LENGTH = Duration.ofSeconds(3);

  private final CallPast past;
  private final Instant end;

  Replay(CallPast past, Instant connected) {
    this.past = past;
    end = connected.plus(LENGTH);
  }

  /** Whether these words are the call's last turn once more; said later they are a new one. */
  boolean repeats(String words, Instant now) {
    return now.isBefore(end) && past.repeats(words, now);
  }
}
