package dev.ringback.local.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks again until there is an answer. */
public final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(250);

  private Patience() {}

  /** The first answer that is not null; null when {@code deadline} has passed. */
  public static <T> @Nullable T until(Instant deadline, Supplier<@Nullable T> question) {
    while (true) {
      var answer = question.get();
      if (answer != null || Instant.now().isAfter(deadline)) {
        return answer;
      }
      pause(PAUSE);
    }
  }

  /** Waits that long, and not at all for what has passed. */
  public static void pause(Duration time) {
    if (!time.isPositive()) {
      return;
    }
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("waiting was interrupted", "run it again");
    }
  }
}
