package dev.ringback.workers;

import dev.ringback.workflows.compliance.rights.PurgeRequest;
import dev.ringback.workflows.compliance.rights.PurgeWorkflow;
import dev.ringback.workflows.outreach.TaskQueues;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleCalendarSpec;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleRange;
import io.temporal.client.schedules.ScheduleSpec;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schedule {@code purge}: every night at 03:30 UTC. What an operator changed in it stays. */
final class PurgeSchedule {
  static final String ID = "purge";

  private static final Logger LOG = LoggerFactory.getLogger(PurgeSchedule.class);
  private static final int HOUR = 3;
  private static final int MINUTE = 30;

  private final ScheduleClient client;

  PurgeSchedule(ScheduleClient client) {
    this.client = client;
  }

  /**
   * Creates it unless it is there. Where only an administrator may, it says so and goes on.
   *
   * @throws RuntimeException if Temporal does not answer
   */
  void bringUpToDate() {
    try {
      client.createSchedule(ID, schedule(), ScheduleOptions.newBuilder().build());
    } catch (ScheduleAlreadyRunningException _) {
      // Another worker, or an earlier start.
    } catch (RuntimeException e) {
      if (!notForUs(e)) {
        throw e;
      }
      LOG.warn("The schedule {} cannot be made from here; an administrator must", ID);
    }
  }

  private static Schedule schedule() {
    return Schedule.newBuilder()
        .setAction(
            ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(PurgeWorkflow.class)
                .setArguments(new PurgeRequest(false, null))
                .setOptions(
                    WorkflowOptions.newBuilder()
                        .setWorkflowId(PurgeWorkflow.ID)
                        .setTaskQueue(TaskQueues.RIGHTS)
                        .setStaticSummary("Purge what is due")
                        .build())
                .build())
        .setSpec(
            ScheduleSpec.newBuilder()
                .setCalendars(
                    List.of(
                        ScheduleCalendarSpec.newBuilder()
                            .setHour(List.of(new ScheduleRange(HOUR)))
                            .setMinutes(List.of(new ScheduleRange(MINUTE)))
                            .build()))
                .build())
        .setPolicy(
            SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                .setCatchupWindow(Duration.ofHours(20))
                .build())
        .build();
  }

  private static boolean notForUs(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StatusRuntimeException status) {
        return status.getStatus().getCode() == Status.Code.UNIMPLEMENTED
            || status.getStatus().getCode() == Status.Code.PERMISSION_DENIED;
      }
    }
    return false;
  }
}
