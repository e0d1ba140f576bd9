package dev.ringback.starter.recovery;

import dev.ringback.starter.StarterSettings;
import dev.ringback.workflows.escalation.EmergencyNotice;
import dev.ringback.workflows.escalation.EmergencyNoticeWorkflow;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import org.springframework.stereotype.Component;

/** Notices of emergency access as Temporal workflows. */
@Component
final class TemporalEmergencyNotices implements EmergencyNotices {
  private final WorkflowClient client;
  private final Patience handOver;

  TemporalEmergencyNotices(WorkflowClient client, StarterSettings settings) {
    this.client = client;
    this.handOver = new Patience(settings.handOverPatience());
  }

  @Override
  public void tell(EmergencyNotice notice) {
    EmergencyNoticeWorkflow workflow =
        client.newWorkflowStub(
            EmergencyNoticeWorkflow.class,
            WorkflowOptions.newBuilder()
                .setWorkflowId(EmergencyNoticeWorkflow.workflowId(notice.id()))
                .setTaskQueue(TaskQueues.RECOVERY)
                .setWorkflowIdReusePolicy(
                    WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setStaticSummary("Tell " + notice.clinic() + " of emergency access")
                .build());
    handOver.run(() -> {
      try {
        WorkflowClient.start(workflow::tell, notice);
      } catch (WorkflowExecutionAlreadyStarted _) {
        return false;
      }
      return true;
    });
  }
}
