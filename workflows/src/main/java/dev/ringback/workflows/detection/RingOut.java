package dev.ringback.workflows.detection;

import dev.ringback.workflows.outreach.EpisodeClock;
import dev.ringback.workflows.outreach.LegWatch;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets calls come to their end before an attempt, or the wait for one, begins. */
final class RingOut {
  private final EpisodeContext context;
  private final EpisodeClock clock;
  private final LegWatch watch;
  private @Nullable Promise<Void> timer;
  private Instant firesAt = Instant.EPOCH;

  RingOut(EpisodeContext context) {
    this.context = context;
    this.clock = context.clock();
    this.watch = context.calls().watch();
  }

  /**
   * Returns when no call of ours rings or talks, or something else comes up: it would ring into the
   * attempts of later hours where waits are compressed. At the clock's own speed every wait
   * outlasts a call's ringing.
   */
  void await(Supplier<Boolean> interrupted) {
    if (clock.isCompressed()) {
      await(interrupted, () -> context.state().legs().underWay().isEmpty());
    }
  }

  /** Returns when the caller is not on the line of a call of theirs, or something comes up. */
  void awaitCaller(Supplier<Boolean> interrupted) {
    await(interrupted, () -> !context.state().legs().areTheyOnTheLine());
  }

  private void await(Supplier<Boolean> interrupted, Supplier<Boolean> over) {
    Supplier<Boolean> done = () -> interrupted.get() || over.get();
    while (!done.get()) {
      watch.ask(interrupted);
      Optional<Instant> next = watch.next();
      if (next.isEmpty()) {
        Workflow.await(done::get);
      } else if (!done.get()) {
        Promise<Void> awaited = timer(next.get());
        Workflow.await(() -> awaited.isCompleted() || done.get());
      }
    }
  }

  /** One that still runs is kept: calls that end in time cost no timer each. */
  private Promise<Void> timer(Instant at) {
    Promise<Void> running = timer;
    if (running == null || running.isCompleted() || at.isBefore(firesAt)) {
      Duration wait = Duration.between(clock.now(), at);
      running =
          Workflow.newTimer(
              wait.isNegative() ? Duration.ZERO : wait,
              TimerOptions.newBuilder().setSummary("The call must be over").build());
      timer = running;
      firesAt = at;
    }
    return running;
  }
}
