package dev.ringback.workers;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Uses every kind of step a recovery uses, and does nothing. It is never started: its recorded
 * history is replayed before the first task is taken.
 */
@WorkflowInterface
public interface RehearsalWorkflow {

  @WorkflowMethod(name = "Rehearsal")
  String rehearse(String piece);

  @SignalMethod
  void cue(String line);

  @UpdateMethod
  String line(String line);

  /** Steps without an effect. */
  @ActivityInterface(namePrefix = "Rehearsal.")
  interface Steps {
    @ActivityMethod
    String prompt(String line);
  }
}
