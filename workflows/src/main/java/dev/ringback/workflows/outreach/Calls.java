package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.PhoneNumber;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places the calls of an episode, takes back what still rings, and sees every one to its end. */
public final class Calls {
  /** About four rings: the vendor gives up then. */
  static final Duration RING_FOR = Duration.ofSeconds(25);

  /** The vendor ends a call that was answered after this long. */
  static final Duration TALK_FOR = Duration.ofMinutes(15);

  private final Episode episode;
  private final PhoneNumber callerId;
  private final Legs legs;
  private final EpisodeClock clock;
  private final boolean watching;
  private final LegWatch watch;
  private final List<Promise<Withdrawal>> withdrawals = new ArrayList<>();

  /**
   * Starts without a call.
   *
   * @param watching whether the vendor is asked about calls that no callback tells the end of
   */
  public Calls(
      Episode episode, PhoneNumber callerId, Legs legs, EpisodeClock clock, boolean watching) {
    this.episode = episode;
    this.callerId = callerId;
    this.legs = legs;
    this.clock = clock;
    this.watching = watching;
    this.watch = new LegWatch(legs, clock, watching);
  }

  public LegWatch watch() {
    return watch;
  }

  /** Places a call; the promise is the vendor's word, for whoever wants to wait for it. */
  public Promise<Dispatch> place(EffectId call, Instant until, String summary) {
    legs.asked(call);
    PlaceCall order =
        new PlaceCall(call, episode.id(), episode.contact(), callerId, RING_FOR, until, TALK_FOR);
    TelephonyActivities telephony =
        Workflow.newActivityStub(
            TelephonyActivities.class, ActivityPolicies.attempt(TaskQueues.OUTREACH, summary));
    Promise<Dispatch> placed = Async.function(telephony::placeCall, order);
    placed.handle((dispatch, failure) -> {
      settle(call, dispatch, failure);
      return dispatch;
    });
    return placed;
  }

  /**
   * Starts taking back every call of ours in flight but the one the person talks on. Nobody waits.
   */
  public void withdraw(@Nullable EffectId talkingOn) {
    for (EffectId call : legs.underWay()) {
      if (!call.equals(talkingOn) && !legs.isTheirs(call)) {
        TelephonyActivities telephony =
            Workflow.newActivityStub(
                TelephonyActivities.class,
                ActivityPolicies.attempt(
                    TaskQueues.OUTREACH, "Withdraw the call that still rings"));
        withdrawals.add(Async.function(telephony::withdrawCall, new WithdrawCall(call, callerId)));
        legs.takenBack(call);
      }
    }
  }

  /** Waits for withdrawals under way; one that fails leaves a call that ends by itself. */
  public void awaitWithdrawals() {
    Workflow.await(() -> withdrawals.stream().allMatch(Promise::isCompleted));
  }

  /** What an attempt's call came to that its vendor did not simply take. */
  AttemptResult unlessAnswered(EffectId call, AttemptResult result) {
    if (!watching) {
      legs.forgetAll();
      return result;
    }
    return legs.isAnswered(call) ? AttemptResult.MADE : result;
  }

  private void settle(
      EffectId call, @Nullable Dispatch dispatch, @Nullable RuntimeException failure) {
    switch (dispatch) {
      case Dispatch.Accepted _, Dispatch.Unsettled _ -> legs.placed(call, clock.now());
      case Dispatch.Refused(Dispatch.Refusal why)
          when why == Dispatch.Refusal.UNREACHABLE_ADDRESS || why == Dispatch.Refusal.NO_ADDRESS ->
          legs.failed(call);
      case Dispatch.Refused _ -> legs.notPlaced(call);
      case null -> {
        // Cut off on its way to the vendor it may ring all the same, and has to be taken back.
        if (!isCancelled(failure)) {
          legs.notPlaced(call);
        }
      }
    }
  }

  private static boolean isCancelled(@Nullable RuntimeException failure) {
    return failure instanceof CanceledFailure
        || (failure != null && failure.getCause() instanceof CanceledFailure);
  }
}
