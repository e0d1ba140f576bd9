package dev.ringback.local.story;

import dev.ringback.local.machine.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks again until there is an answer. */
final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(250);

  private Patience() {}

  /** The first answer that is not null; null when {@code deadline} has passed. */
  static <T> @Nullable T until(Instant deadline, Supplier<@Nullable T> question) {
    while (true) {
      var answer = question.get();
      if (answer != null || Instant.now().isAfter(deadline)) {
        return answer;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Problem("following the call was interrupted", "run `./ringback status`");
      }
    }
  }
}
