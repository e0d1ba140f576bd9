package dev.ringback.workers;

import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts polling once the store, Temporal and this process are ready, however long that takes, and
 * lets running activities end before the process does.
 */
@Component
class WorkerLifecycle implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerLifecycle.class);
  private static final Duration DRAIN = Duration.ofSeconds(30);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final WorkerFactory factory;
  private final Readiness readiness;
  private volatile boolean running;
  private volatile boolean polling;

  WorkerLifecycle(WorkerFactory factory, Readiness readiness) {
    this.factory = factory;
    this.readiness = readiness;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("start-workers").start(this::bringUp);
  }

  private void bringUp() {
    Duration pause = FIRST_PAUSE;
    while (running) {
      try {
        readiness.reach();
        begin();
        return;
      } catch (RuntimeException | Error e) {
        // An error may not end this thread: the process would stay up and do nothing.
        LOG.warn("Not polling yet: {}. Trying again in {} ms", reason(e), pause.toMillis());
      }
      if (!slept(pause)) {
        return;
      }
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
  }

  private synchronized void begin() {
    if (running) {
      factory.start();
      polling = true;
      LOG.info("Workers are polling");
    }
  }

  @Override
  public void stop() {
    running = false;
    synchronized (this) {
      polling = false;
      factory.shutdown();
    }
    factory.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  boolean isPolling() {
    return polling && factory.isStarted() && !factory.isShutdown();
  }

  /** The innermost cause says which of the two does not answer. */
  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
