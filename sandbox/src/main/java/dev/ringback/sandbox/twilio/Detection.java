package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.network.RingAnswer;
import java.time.Duration;

/** Answering machine detection: what it makes of whoever answered, and how long that takes. */
final class Detection {
  private static final Duration A_GREETING_BEGINS = Duration.ofMillis(500);
  private static final Duration TO_THE_BEEP = Duration.ofSeconds(2);
  private static final Duration GIVES_UP = Duration.ofSeconds(1);

  private Detection() {}

  /** Life-like time, speech being ten times as fast as people talk. */
  static Duration time(RingAnswer.Kind answered, String asked) {
    return switch (answered) {
      case VOICEMAIL -> asked.equals("Enable") ? A_GREETING_BEGINS : TO_THE_BEEP;
      case UNCERTAIN, SCREENER -> GIVES_UP;
      case PERSON, NOBODY, BUSY, FAILED -> Duration.ZERO;
    };
  }

  /** {@code AnsweredBy} as Twilio words it. */
  static String result(RingAnswer.Kind answered, String asked) {
    return switch (answered) {
      case VOICEMAIL -> asked.equals("Enable") ? "machine_start" : "machine_end_beep";
      case UNCERTAIN, SCREENER, NOBODY, BUSY, FAILED -> "unknown";
      case PERSON -> "human";
    };
  }
}
