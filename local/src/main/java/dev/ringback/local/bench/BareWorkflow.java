package dev.ringback.local.bench;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** The least a turn can be in Temporal: an update, with or without one activity. */
@WorkflowInterface
public interface BareWorkflow {

  @WorkflowMethod
  void run();

  @UpdateMethod
  String withActivity(String words);

  @UpdateMethod
  String alone(String words);

  @SignalMethod
  void end();

  /** Does nothing. */
  @ActivityInterface
  interface Echo {
    @ActivityMethod
    String echo(String words);
  }
}
