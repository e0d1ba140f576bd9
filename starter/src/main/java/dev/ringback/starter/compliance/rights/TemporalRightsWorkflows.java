package dev.ringback.starter.compliance.rights;

import dev.ringback.starter.Problem;
import dev.ringback.workflows.compliance.rights.ErasureOrder;
import dev.ringback.workflows.compliance.rights.ErasureWorkflow;
import dev.ringback.workflows.compliance.rights.PurgeRequest;
import dev.ringback.workflows.compliance.rights.PurgeWorkflow;
import dev.ringback.workflows.outreach.TaskQueues;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowServiceException;
import org.springframework.stereotype.Component;

/** Purges and erasures as Temporal workflows. */
@Component
final class TemporalRightsWorkflows implements RightsWorkflows {
  private final WorkflowClient client;

  TemporalRightsWorkflows(WorkflowClient client) {
    this.client = client;
  }

  @Override
  public void erase(ErasureOrder order) {
    ErasureWorkflow erasure =
        client.newWorkflowStub(
            ErasureWorkflow.class,
            WorkflowOptions.newBuilder()
                .setWorkflowId(ErasureWorkflow.workflowId(order.contact()))
                .setTaskQueue(TaskQueues.RIGHTS)
                .setWorkflowIdConflictPolicy(
                    WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary("Erase a person")
                .build());
    asking(() -> WorkflowClient.start(erasure::erase, order));
  }

  @Override
  public boolean purge(boolean dryRun) {
    PurgeWorkflow purge =
        client.newWorkflowStub(
            PurgeWorkflow.class,
            WorkflowOptions.newBuilder()
                .setWorkflowId(PurgeWorkflow.ID + (dryRun ? "/dry-run" : "/by-hand"))
                .setTaskQueue(TaskQueues.RIGHTS)
                .setStaticSummary(dryRun ? "Count what is due" : "Purge what is due")
                .build());
    try {
      asking(() -> WorkflowClient.start(purge::purge, new PurgeRequest(dryRun, null)));
      return true;
    } catch (WorkflowExecutionAlreadyStarted _) {
      return false;
    }
  }

  private static void asking(Runnable start) {
    try {
      start.run();
    } catch (WorkflowExecutionAlreadyStarted e) {
      throw e;
    } catch (WorkflowServiceException | StatusRuntimeException e) {
      throw Problem.unavailable("Nobody can take this now. Send the same request again.");
    }
  }
}
