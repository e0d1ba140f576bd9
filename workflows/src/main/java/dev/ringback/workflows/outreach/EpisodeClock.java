package dev.ringback.workflows.outreach;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The episode's time. It is the workflow's time, except that waits between attempts may be
 * compressed: what they leave out is added to every later reading, so that hours, caps and due
 * times hold for the time the episode believes in.
 */
public final class EpisodeClock {
  private final double waitSpeed;
  private Duration leftOut = Duration.ZERO;

  /**
   * Makes a clock.
   *
   * @param waitSpeed how much faster waits between attempts run; 1 leaves them alone
   */
  public EpisodeClock(double waitSpeed) {
    this.waitSpeed = waitSpeed;
  }

  /** Whether waits between attempts take less than they stand for. */
  public boolean isCompressed() {
    return waitSpeed > 1;
  }

  /** The time it is for this episode. */
  public Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis()).plus(leftOut);
  }

  /**
   * Waits between attempts, compressed if the clock is.
   *
   * @return true if {@code woken} ended the wait, false if it is {@code due}
   */
  public boolean waitForAttempt(Instant due, String summary, Supplier<Boolean> woken) {
    Duration wait = positive(Duration.between(now(), due));
    Instant began = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    Duration timer = Duration.ofMillis((long) Math.ceil(wait.toMillis() / waitSpeed));
    boolean wokenEarly = await(timer, summary, woken);
    Duration passed = Duration.between(began, Instant.ofEpochMilli(Workflow.currentTimeMillis()));
    Duration meant = wokenEarly ? Duration.ofMillis((long) (passed.toMillis() * waitSpeed)) : wait;
    if (isCompressed() && meant.compareTo(passed) > 0) {
      leftOut = leftOut.plus(meant.minus(passed));
    }
    return wokenEarly;
  }

  /**
   * Waits in the person's own time, never compressed.
   *
   * @return true if {@code woken} ended the wait
   */
  public boolean await(Duration most, String summary, Supplier<Boolean> woken) {
    if (woken.get()) {
      return true;
    }
    List<Promise<Void>> timer = new ArrayList<>();
    TimerOptions options = TimerOptions.newBuilder().setSummary(summary).build();
    CancellationScope scope =
        Workflow.newCancellationScope(() -> timer.add(Workflow.newTimer(most, options)));
    scope.run();
    Workflow.await(() -> timer.getFirst().isCompleted() || woken.get());
    if (timer.getFirst().isCompleted()) {
      return woken.get();
    }
    scope.cancel("no longer waited for");
    return true;
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
