package dev.ringback.starter.conversation.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that concerns one call, one after the other on one virtual thread: events of the
 * socket, replies, parts of replies and timers.
 */
final class CallQueue implements Timers {
  private static final Logger log = LoggerFactory.getLogger(CallQueue.class);

  private final Timers timers;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("call").factory());

  CallQueue(Timers timers) {
    this.timers = timers;
  }

  /** Puts something in; nothing happens after the end. */
  void run(Runnable task) {
    try {
      thread.execute(() -> guarded(task));
    } catch (RejectedExecutionException e) {
      log.debug("Something came after the end of a call");
    }
  }

  /** Takes nothing more; what is in the queue still runs. */
  void end() {
    thread.shutdown();
  }

  @Override
  public Instant now() {
    return timers.now();
  }

  /** The task runs in the queue; once cancelled there it does not run. */
  @Override
  public Timer after(Duration wait, Runnable task) {
    var pending = new Pending(task);
    Timer timer = timers.after(wait, () -> run(pending));
    return () -> {
      pending.cancelled = true;
      timer.cancel();
    };
  }

  // Its message may quote what was said.
  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error(
          "A call's event failed with {} at {}",
          e.getClass().getName(),
          e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
    }
  }

  private static final class Pending implements Runnable {
    private final Runnable task;
    private boolean cancelled;

    Pending(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      if (!cancelled) {
        task.run();
      }
    }
  }
}
