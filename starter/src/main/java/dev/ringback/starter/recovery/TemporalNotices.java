package dev.ringback.starter.recovery;

import dev.ringback.starter.StarterSettings;
import dev.ringback.workflows.escalation.AppointmentNotice;
import dev.ringback.workflows.escalation.AppointmentNoticeWorkflow;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import org.springframework.stereotype.Component;

/** Notices as Temporal workflows. */
@Component
final class TemporalNotices implements Notices {
  private final WorkflowClient client;
  private final Patience handOver;

  TemporalNotices(WorkflowClient client, StarterSettings settings) {
    this.client = client;
    this.handOver = new Patience(settings.handOverPatience());
  }

  @Override
  public void tell(AppointmentNotice notice) {
    handOver.run(() -> {
      try {
        WorkflowClient.start(startable(notice)::tell, notice);
      } catch (WorkflowExecutionAlreadyStarted _) {
        return false;
      }
      return true;
    });
  }

  private AppointmentNoticeWorkflow startable(AppointmentNotice notice) {
    return client.newWorkflowStub(
        AppointmentNoticeWorkflow.class,
        WorkflowOptions.newBuilder()
            .setWorkflowId(AppointmentNoticeWorkflow.workflowId(notice.appointment()))
            .setTaskQueue(TaskQueues.RECOVERY)
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
            .setStaticSummary("Tell what was decided at " + notice.clinic())
            .build());
  }
}
