package dev.ringback.local.bench;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** All options are the SDK's defaults but the time limit, which must be set. */
public final class BareWorkflowImpl implements BareWorkflow {
  private final Echo echo =
      Workflow.newActivityStub(
          Echo.class,
          ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(10)).build());
  private boolean ended;

  @Override
  public void run() {
    Workflow.await(() -> ended);
  }

  @Override
  public String withActivity(String words) {
    return echo.echo(words);
  }

  @Override
  public String alone(String words) {
    return words;
  }

  @Override
  public void end() {
    ended = true;
  }
}
