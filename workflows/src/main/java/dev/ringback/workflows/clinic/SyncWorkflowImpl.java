package dev.ringback.workflows.clinic;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** A few tries; what fails for longer is left to the next run. */
public final class SyncWorkflowImpl implements SyncWorkflow {
  private static final int TRIES = 4;

  @Override
  public int sync(String source) {
    SyncActivities activities =
        Workflow.newActivityStub(
            SyncActivities.class,
            ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofMinutes(1))
                .setRetryOptions(
                    RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofSeconds(2))
                        .setBackoffCoefficient(2)
                        .setMaximumAttempts(TRIES)
                        .build())
                .setSummary("Ask " + source)
                .build());
    return activities.run(source);
  }
}
