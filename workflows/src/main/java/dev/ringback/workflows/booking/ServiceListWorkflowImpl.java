package dev.ringback.workflows.booking;

import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.workflow.Workflow;

/** Asks once; whoever waits for it asks again if they like. */
public final class ServiceListWorkflowImpl implements ServiceListWorkflow {
  private final PracticeManagementActivities practice =
      Workflow.newActivityStub(
          PracticeManagementActivities.class,
          ActivityPolicies.lookUp(TaskQueues.BOOKING, "List the kinds of appointment"));

  @Override
  public ListedServices list(ListServices wanted) {
    return practice.listServices(wanted);
  }
}
