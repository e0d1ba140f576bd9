package dev.ringback.workflows.outreach;

import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the vendor about calls that no callback told the end of. It has no timers of its own: who
 * waits anyway looks here when the wait is over, so that a call whose callbacks come costs nothing.
 */
public final class LegWatch {
  private final Legs legs;
  private final EpisodeClock clock;
  private final boolean watching;
  private final Map<EffectId, Promise<?>> asking = new LinkedHashMap<>();

  /**
   * Watches.
   *
   * @param watching false for episodes from before vendors were asked: they must not begin to
   */
  LegWatch(Legs legs, EpisodeClock clock, boolean watching) {
    this.legs = legs;
    this.clock = clock;
    this.watching = watching;
  }

  /** Asks about every overdue call; the answers are taken in as they come. */
  public void ask() {
    if (watching) {
      legs.overdue(clock.now()).forEach(this::ask);
    }
  }

  /** Asks, and waits for the answers unless something comes up. */
  public void ask(Supplier<Boolean> interrupted) {
    ask();
    if (isAsking()) {
      Workflow.await(() -> interrupted.get() || !isAsking());
    }
  }

  /** Whether an answer is outstanding. */
  public boolean isAsking() {
    return asking.values().stream().anyMatch(promise -> !promise.isCompleted());
  }

  /** When to look here again on account of a call that is under way. */
  public Optional<Instant> next(EffectId call) {
    return watching && !asks(call) ? legs.due(call) : Optional.empty();
  }

  /** When to look here again on account of any call. */
  public Optional<Instant> next() {
    return watching && !isAsking() ? legs.nextDue() : Optional.empty();
  }

  private void ask(EffectId call) {
    if (!asks(call)) {
      TelephonyActivities telephony =
          Workflow.newActivityStub(
              TelephonyActivities.class,
              ActivityPolicies.lookUp(TaskQueues.OUTREACH, "Ask how the call went"));
      Promise<CallStanding> answer = Async.function(telephony::lookUpCall, new LookUpCall(call));
      asking.put(call, answer.handle((standing, failure) -> take(call, standing, failure)));
    }
  }

  private Optional<CallStanding> take(
      EffectId call, @Nullable CallStanding standing, @Nullable RuntimeException failure) {
    Optional<CallStanding> told =
        failure == null ? Optional.ofNullable(standing) : Optional.empty();
    legs.found(call, told, clock.now());
    return told;
  }

  private boolean asks(EffectId call) {
    Promise<?> answer = asking.get(call);
    return answer != null && !answer.isCompleted();
  }
}
