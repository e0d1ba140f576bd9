package dev.ringback.workflows.outreach;

import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import java.time.Duration;

/** How long each kind of activity may take and how it is retried, in one place. */
public final class ActivityPolicies {
  /** Longer than a request to a vendor can take: the adapters give up after ten seconds. */
  private static final Duration VENDOR_CALL = Duration.ofSeconds(20);

  /** Backs off to once a minute, so that a vendor's outage is met with patience, not with load. */
  private static final RetryOptions PATIENT =
      RetryOptions.newBuilder()
          .setInitialInterval(Duration.ofSeconds(1))
          .setBackoffCoefficient(2)
          .setMaximumInterval(Duration.ofMinutes(1))
          .build();

  private ActivityPolicies() {}

  /**
   * Attempts to reach the person. Given up after ten minutes of outage: the cadence then tries the
   * same step again, with the same effects.
   */
  public static ActivityOptions attempt(String queue, String summary) {
    return vendor(queue, summary, Duration.ofMinutes(10));
  }

  /**
   * Answers in a conversation the person is waiting in. One that comes later than this is no
   * answer: it may even come in the middle of the night.
   *
   * @param within how long it is tried
   */
  public static ActivityOptions answer(String queue, String summary, Duration within) {
    return vendor(queue, summary, within);
  }

  /** Mail that must arrive, however long the vendor or the set-up is at fault; three days. */
  public static ActivityOptions notice(String queue, String summary) {
    return vendor(queue, summary, Duration.ofDays(3));
  }

  /** Only a question: given up soon, asked again later. */
  public static ActivityOptions lookUp(String queue, String summary) {
    return vendor(queue, summary, Duration.ofMinutes(1));
  }

  /**
   * The model has its own time limit and stand-in. The activity gives signs of life while the model
   * speaks: a worker lost on the way is noticed while the caller still waits.
   */
  public static ActivityOptions reading(String queue, String summary) {
    return ActivityOptions.newBuilder()
        .setTaskQueue(queue)
        .setStartToCloseTimeout(Duration.ofSeconds(25))
        .setHeartbeatTimeout(Duration.ofSeconds(5))
        .setRetryOptions(
            RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofMillis(200))
                .setMaximumInterval(Duration.ofSeconds(10))
                .build())
        .setSummary(summary)
        .build();
  }

  /**
   * A booking is several requests to the practice-management system. The person hears nothing until
   * it is settled: in a longer outage staff take over.
   */
  public static ActivityOptions booking(String queue, String summary) {
    return ActivityOptions.newBuilder()
        .setTaskQueue(queue)
        .setStartToCloseTimeout(Duration.ofSeconds(60))
        .setScheduleToCloseTimeout(Duration.ofMinutes(5))
        .setRetryOptions(PATIENT)
        .setSummary(summary)
        .build();
  }

  /** The store is near; it is waited for as long as it takes. */
  public static LocalActivityOptions store(String summary) {
    return LocalActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofSeconds(10))
        .setRetryOptions(
            RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofMillis(200))
                .setMaximumInterval(Duration.ofSeconds(30))
                .build())
        .setSummary(summary)
        .build();
  }

  private static ActivityOptions vendor(String queue, String summary, Duration giveUp) {
    return ActivityOptions.newBuilder()
        .setTaskQueue(queue)
        .setStartToCloseTimeout(VENDOR_CALL)
        .setScheduleToCloseTimeout(giveUp)
        .setRetryOptions(PATIENT)
        .setCancellationType(ActivityCancellationType.TRY_CANCEL)
        .setSummary(summary)
        .build();
  }
}
