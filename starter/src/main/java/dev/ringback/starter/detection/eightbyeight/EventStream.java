package dev.ringback.starter.detection.eightbyeight;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens to 8x8 Contact Center's events as long as the starter runs. Every starter may: the server
 * shares the events out, and gives what one did not take to another.
 */
@Component
@ConditionalOnExpression("!'${ringback.eight-by-eight-stream.api-key:}'.isBlank()")
class EventStream implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(EventStream.class);

  private final EventStreamSettings settings;
  private final EventIntake intake;
  private volatile @Nullable Thread thread;

  EventStream(EventStreamSettings settings, EventIntake intake) {
    this.settings = settings;
    this.intake = intake;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      Thread made = Thread.ofVirtual().name("8x8-events").unstarted(this::listen);
      thread = made; // before it runs: it goes on as long as it is this one
      made.start();
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void listen() {
    Duration wait = settings.retry();
    try {
      while (thread == Thread.currentThread()) {
        boolean served = false;
        try (EventSocket socket = EventSocket.open(settings, intake)) {
          log.info("Listening to 8x8's events");
          socket.awaitEnd();
          served = socket.hasServed();
          log.warn("The connection to 8x8's events ended");
        } catch (IOException e) {
          log.warn("8x8's events cannot be reached: {}", e.getClass().getSimpleName());
        }
        wait = served ? settings.retry() : wait;
        // Not all starters at once.
        Thread.sleep(
            wait.multipliedBy(ThreadLocalRandom.current().nextInt(75, 126)).dividedBy(100));
        Duration longer = wait.multipliedBy(2);
        wait = longer.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : longer;
      }
    } catch (InterruptedException e) {
      log.info("No longer listening to 8x8's events");
    }
  }
}
