package dev.ringback.activities.conversation;

import dev.ringback.activities.conversation.ModelAnswer.Failed;
import dev.ringback.activities.conversation.ModelAnswer.Failure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for the model on behalf of an activity: it beats, and hangs up on the model as soon as the
 * caller speaks again, the time is over or nobody wants the activity any more.
 */
final class ModelWatch {
  private static final Duration BEAT = Duration.ofMillis(500);

  private final CompletableFuture<ModelAnswer> interruption;
  private final Pulse pulse;

  /**
   * @param interruption ends the wait at once when it is completed
   */
  ModelWatch(CompletableFuture<ModelAnswer> interruption, Pulse pulse) {
    this.interruption = interruption;
    this.pulse = pulse;
  }

  /**
   * Asks on a thread of its own. However this ends, the thread has been told to end too.
   *
   * @throws io.temporal.client.ActivityCompletionException when the activity is not wanted any more
   */
  ModelAnswer await(Supplier<ModelAnswer> model, Duration patience) {
    CompletableFuture<ModelAnswer> answer = new CompletableFuture<>();
    interruption.thenAccept(answer::complete);
    // An interrupt makes a virtual thread drop the connection it reads from.
    Thread asking = Thread.ofVirtual().name("model").start(() -> answer.complete(asked(model)));
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        pulse.beat();
        long left = end - System.nanoTime();
        if (left <= 0) {
          return new Failed(Failure.OUTAGE);
        }
        try {
          return answer.get(Math.min(left, BEAT.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          // Still speaking.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the worker ends", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      asking.interrupt();
    }
  }

  private static ModelAnswer asked(Supplier<ModelAnswer> model) {
    try {
      return model.get();
    } catch (RuntimeException | Error e) {
      // An exception here would quote what was said; none of it is kept.
      return new Failed(Failure.OUTAGE);
    }
  }
}
