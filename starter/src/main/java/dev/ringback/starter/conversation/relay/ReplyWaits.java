package dev.ringback.starter.conversation.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a caller waits for us: for a first word, for a reply, and for the end of the call. */
final class ReplyWaits {
  private final Timers timers;
  private final RelaySettings settings;
  private Timers.@Nullable Timer firstWord;
  private Timers.@Nullable Timer reply;
  private Timers.@Nullable Timer limit;

  ReplyWaits(Timers timers, RelaySettings settings) {
    this.timers = timers;
    this.settings = settings;
  }

  void limit(Duration length, Runnable timeIsUp) {
    limit = timers.after(length.isNegative() ? Duration.ZERO : length, timeIsUp);
  }

  /** A turn is being read from now on. */
  void begin(Runnable nothingSaid, Runnable noReply) {
    replied();
    firstWord = timers.after(settings.oneMoment(), nothingSaid);
    reply = timers.after(settings.patience(), noReply);
  }

  /** The first words of the reply are said. */
  void saidSomething() {
    cancel(firstWord);
  }

  void replied() {
    cancel(firstWord);
    cancel(reply);
  }

  void stop() {
    replied();
    cancel(limit);
  }

  private static void cancel(Timers.@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }
}
