package dev.ringback.workers;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.workflows.clinic.SyncWorkflow;
import dev.ringback.workflows.outreach.TaskQueues;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleHandle;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleListDescription;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleUpdate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One schedule {@code sync/<source>} for each source. One that an operator paused stays paused; one
 * whose source is gone is deleted. A run that is due while one is under way is left out, and so are
 * those that were missed: the next one asks for everything since.
 */
final class SyncSchedules {
  static final String PREFIX = "sync/";

  private static final Logger LOG = LoggerFactory.getLogger(SyncSchedules.class);

  /** The shortest that Temporal takes. */
  private static final Duration CATCH_UP = Duration.ofSeconds(10);

  private static final Set<Status.Code> NOT_FOR_US =
      Set.of(Status.Code.UNIMPLEMENTED, Status.Code.PERMISSION_DENIED);

  private final ScheduleClient client;
  private final List<SyncSource> sources;

  SyncSchedules(ScheduleClient client, List<SyncSource> sources) {
    this.client = client;
    this.sources = sources;
  }

  /**
   * Creates, updates and deletes; several workers may do so at once. Where only an administrator
   * may, it says so and goes on.
   *
   * @throws RuntimeException if Temporal does not answer
   */
  void bringUpToDate() {
    try {
      sources.forEach(this::ensure);
      deleteOthers();
    } catch (RuntimeException e) {
      Status.Code code = code(e);
      if (code == null || !NOT_FOR_US.contains(code)) {
        throw e;
      }
      LOG.warn(
          "Schedules cannot be made from here ({}); an administrator must: {}",
          code,
          sources.stream().map(s -> PREFIX + s.name() + " every " + s.every()).toList());
    }
  }

  /** It runs at once: who knows how long nobody asked. */
  private void ensure(SyncSource source) {
    String id = PREFIX + source.name();
    try {
      client.createSchedule(
          id, schedule(source), ScheduleOptions.newBuilder().setTriggerImmediately(true).build());
    } catch (ScheduleAlreadyRunningException _) {
      ScheduleHandle there = client.getHandle(id);
      there.update(input ->
          new ScheduleUpdate(
              Schedule.newBuilder(schedule(source))
                  .setState(input.getDescription().getSchedule().getState())
                  .build()));
      if (!isPaused(there)) {
        there.trigger(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP);
      }
    }
  }

  private static boolean isPaused(ScheduleHandle handle) {
    var state = handle.describe().getSchedule().getState();
    return state != null && state.isPaused();
  }

  private void deleteOthers() {
    Set<String> ours = sources.stream().map(s -> PREFIX + s.name()).collect(Collectors.toSet());
    List<String> gone;
    try (var there = client.listSchedules()) {
      gone =
          there
              .map(ScheduleListDescription::getScheduleId)
              .filter(id -> id.startsWith(PREFIX) && !ours.contains(id))
              .toList();
    }
    for (String id : gone) {
      delete(id);
    }
  }

  private void delete(String id) {
    try {
      client.getHandle(id).delete();
      LOG.info("Deleted the schedule {}: there is no such source any more", id);
    } catch (RuntimeException e) {
      // Another worker was faster.
      if (code(e) != Status.Code.NOT_FOUND) {
        throw e;
      }
    }
  }

  private static Schedule schedule(SyncSource source) {
    return Schedule.newBuilder()
        .setAction(
            ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(SyncWorkflow.class)
                .setArguments(source.name())
                .setOptions(
                    WorkflowOptions.newBuilder()
                        .setWorkflowId(PREFIX + source.name())
                        .setTaskQueue(TaskQueues.SYNC)
                        .build())
                .build())
        .setSpec(
            ScheduleSpec.newBuilder()
                .setIntervals(List.of(new ScheduleIntervalSpec(source.every())))
                .build())
        .setPolicy(
            SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                .setCatchupWindow(CATCH_UP)
                .build())
        .build();
  }

  private static Status.@Nullable Code code(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StatusRuntimeException status) {
        return status.getStatus().getCode();
      }
    }
    return null;
  }
}
