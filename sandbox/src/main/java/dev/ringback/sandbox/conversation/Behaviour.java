package dev.ringback.sandbox.conversation;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the model behaves until told otherwise. */
@Component
class Behaviour {
  private static final Duration SLOW_FIRST = Duration.ofSeconds(4);
  private static final Duration SLOW_TOKEN = Duration.ofMillis(60);

  private volatile Setting setting = Setting.USUAL;
  private final AtomicLong answers = new AtomicLong();

  Setting setting() {
    return setting;
  }

  /** Changes the behaviour; a hostile model begins its sequence anew. */
  synchronized void become(Setting wanted) {
    setting = wanted;
    answers.set(0);
  }

  /** A seed for the next hostile answer: the same sequence for the same setting. */
  long nextSeed() {
    return setting.seed() * 1_000_003L + answers.getAndIncrement();
  }

  enum Mode {
    NORMAL,
    HOSTILE,
    DOWN,
    SLOW,
    GARBAGE,
    REFUSING;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A behaviour.
   *
   * @param seed of what a hostile model makes up
   * @param firstToken from the request to the first token
   * @param token between one token and the next
   */
  record Setting(Mode mode, long seed, Duration firstToken, Duration token) {
    static final Setting USUAL = of(Mode.NORMAL, 1, null, null);

    /** Times are in milliseconds; null: none, or those of a slow model. */
    static Setting of(Mode mode, long seed, @Nullable Long firstToken, @Nullable Long token) {
      boolean slow = mode == Mode.SLOW;
      return new Setting(
          mode,
          seed,
          firstToken == null
              ? slow ? SLOW_FIRST : Duration.ZERO
              : Duration.ofMillis(Math.max(0, firstToken)),
          token == null
              ? slow ? SLOW_TOKEN : Duration.ZERO
              : Duration.ofMillis(Math.max(0, token)));
    }
  }
}
