package dev.ringback.starter.conversation.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits for the caller to speak. */
final class Silences {
  private final Timers timers;
  private Timers.@Nullable Timer timer;
  private @Nullable Runnable otherwise;
  private Duration length = Duration.ZERO;

  Silences(Timers timers) {
    this.timers = timers;
  }

  /** Waits anew: does this unless the caller is heard within this time. */
  void await(Duration length, Runnable otherwise) {
    stop();
    this.length = length;
    this.otherwise = otherwise;
    resume();
  }

  /** The caller makes a sound; it may turn out to be no words. */
  void hold() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  /** It was nothing: waits for the whole time again, if it waited before. */
  void resume() {
    hold();
    if (otherwise != null) {
      timer = timers.after(length, this::over);
    }
  }

  /** Waits no more. */
  void stop() {
    hold();
    otherwise = null;
  }

  private void over() {
    Runnable task = otherwise;
    stop();
    if (task != null) {
      task.run();
    }
  }
}
