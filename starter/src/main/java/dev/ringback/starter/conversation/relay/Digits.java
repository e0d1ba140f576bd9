package dev.ringback.starter.conversation.relay;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keys pressed one soon after the other are one answer. */
final class Digits {
  private static final Duration GAP = Duration.ofMillis(1200);

  private final Timers timers;
  private final Consumer<String> together;
  private final StringBuilder pressed = new StringBuilder();
  private Timers.@Nullable Timer gap;

  /**
   * @param together takes the keys when no further one follows; called by the timer
   */
  Digits(Timers timers, Consumer<String> together) {
    this.timers = timers;
    this.together = together;
  }

  void press(String digit) {
    stop();
    pressed.append(digit);
    gap = timers.after(GAP, () -> together.accept(take()));
  }

  /** Keys that were spoken over count no more. */
  void forget() {
    stop();
    pressed.setLength(0);
  }

  void stop() {
    if (gap != null) {
      gap.cancel();
    }
  }

  private String take() {
    String keys = pressed.toString();
    pressed.setLength(0);
    return keys;
  }
}
