package dev.ringback.starter.recovery;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.StarterSettings;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.detection.RecoveryIds;
import dev.ringback.workflows.escalation.AppointmentNotice;
import dev.ringback.workflows.escalation.AppointmentNoticeWorkflow;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Notices as Temporal workflows. */
@Component
final class TemporalNotices implements Notices {
  private final WorkflowClient client;
  private final Function<EpisodeId, Optional<String>> recoveryIds;
  private final Patience handOver;

  @Autowired
  TemporalNotices(WorkflowClient client, EpisodeRepository episodes, StarterSettings settings) {
    this(client, id -> episodes.find(id).map(EpisodeRepository.Row::workflowId), settings);
  }

  TemporalNotices(
      WorkflowClient client,
      Function<EpisodeId, Optional<String>> recoveryIds,
      StarterSettings settings) {
    this.client = client;
    this.recoveryIds = recoveryIds;
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

  @Override
  public void stop(AppointmentId appointment, EpisodeId episode) {
    try {
      handOver.run(() -> {
        client
            .newWorkflowStub(AppointmentNoticeWorkflow.class, workflowId(appointment, episode))
            .stopped();
        return true;
      });
    } catch (RecoveryOver _) {
      // They were told, or nobody was telling them.
    }
  }

  /** The episode's own id holds the caller's hash. */
  private String workflowId(AppointmentId appointment, EpisodeId episode) {
    String callerHash =
        recoveryIds
            .apply(episode)
            .map(RecoveryIds::callerHash)
            .orElseThrow(() -> new IllegalArgumentException("no recovery of " + episode));
    return AppointmentNoticeWorkflow.workflowId(appointment, callerHash);
  }

  private AppointmentNoticeWorkflow startable(AppointmentNotice notice) {
    return client.newWorkflowStub(
        AppointmentNoticeWorkflow.class,
        WorkflowOptions.newBuilder()
            .setWorkflowId(workflowId(notice.appointment(), notice.episode()))
            .setTaskQueue(TaskQueues.RECOVERY)
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
            .setStaticSummary("Tell what was decided at " + notice.clinic())
            .build());
  }
}
