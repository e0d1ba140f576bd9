package dev.ringback.workers;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of each step. A change here needs a new recording: {@code RehearsalTest} says how. */
public final class RehearsalWorkflowImpl implements RehearsalWorkflow {
  private static final Duration SHORT = Duration.ofSeconds(10);

  private final Steps store =
      Workflow.newLocalActivityStub(
          Steps.class,
          LocalActivityOptions.newBuilder()
              .setStartToCloseTimeout(SHORT)
              .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(2).build())
              .setSummary("local")
              .build());
  private final Steps vendor =
      Workflow.newActivityStub(
          Steps.class,
          ActivityOptions.newBuilder().setStartToCloseTimeout(SHORT).setSummary("vendor").build());
  private String heard;

  @WorkflowInit
  public RehearsalWorkflowImpl(String piece) {
    this.heard = piece;
  }

  @Override
  public String rehearse(String piece) {
    String first = store.prompt(piece);
    Workflow.setCurrentDetails(first);
    Workflow.getVersion("rehearsal", Workflow.DEFAULT_VERSION, 1);
    List<Promise<String>> both = new ArrayList<>();
    CancellationScope scope =
        Workflow.newCancellationScope(() -> {
          both.add(Async.function(vendor::prompt, first));
          both.add(Async.function(vendor::prompt, first));
        });
    scope.run();
    Workflow.await(() -> both.stream().allMatch(Promise::isCompleted));
    Workflow.await(Duration.ofMinutes(5), () -> heard.equals("done"));
    Workflow.await(Workflow::isEveryHandlerFinished);
    return first;
  }

  @Override
  public void cue(String line) {
    heard = line;
  }

  @Override
  public String line(String line) {
    String answer = vendor.prompt(line);
    heard = "done";
    return answer;
  }
}
