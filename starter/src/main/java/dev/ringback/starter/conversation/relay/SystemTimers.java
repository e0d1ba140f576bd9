package dev.ringback.starter.conversation.relay;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Timers by the clock; one thread for all calls, since tasks only put something in a queue. */
@Component
class SystemTimers implements Timers {
  private final Clock clock;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("call-timers").factory());

  SystemTimers(Clock clock) {
    this.clock = clock;
    // A timer knows the call it was set for: one that is over must not be kept until it is due.
    thread.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public Timer after(Duration wait, Runnable task) {
    Future<?> pending = thread.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
    return () -> pending.cancel(false);
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
