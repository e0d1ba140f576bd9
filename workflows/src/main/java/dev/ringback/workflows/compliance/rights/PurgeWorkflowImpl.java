package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Retention;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Task after task, batch after batch; a long purge goes on in a new run. */
public final class PurgeWorkflowImpl implements PurgeWorkflow {
  private static final int BATCHES_A_RUN = 500;
  private static final int TRIES = 8;

  /** Which classes a purge has. */
  private static final String CLASSES = "purge-classes";

  private static final int ALL_CLASSES = 1;

  private final PurgeActivities activities =
      Workflow.newActivityStub(
          PurgeActivities.class,
          ActivityOptions.newBuilder()
              .setStartToCloseTimeout(Duration.ofMinutes(10))
              .setHeartbeatTimeout(Duration.ofMinutes(1))
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setInitialInterval(Duration.ofSeconds(2))
                      .setMaximumInterval(Duration.ofMinutes(5))
                      .setMaximumAttempts(TRIES)
                      .build())
              .build());
  private int batches;

  @Override
  public PurgeReport purge(PurgeRequest request) {
    PurgeRequest.Rest rest = request.rest() == null ? begin(request) : request.rest();
    Map<DataClass, Long> counts = new EnumMap<>(DataClass.class);
    counts.putAll(rest.counts());
    List<PurgeTask> tasks = rest.tasks();
    for (int i = 0; i < tasks.size(); i++) {
      PurgeTask task = tasks.get(i);
      boolean done =
          request.dryRun()
              ? add(counts, task, activities.count(task).items())
              : purge(task, counts);
      if (!done) {
        return Workflow.newContinueAsNewStub(PurgeWorkflow.class)
            .purge(
                new PurgeRequest(
                    false,
                    new PurgeRequest.Rest(
                        rest.id(), rest.asOf(), tasks.subList(i, tasks.size()), counts)));
      }
    }
    PurgeReport report = new PurgeReport(rest.id(), request.dryRun(), rest.asOf(), counts);
    activities.finish(report);
    return report;
  }

  /** False when this run has done enough. */
  private boolean purge(PurgeTask task, Map<DataClass, Long> counts) {
    while (batches++ < BATCHES_A_RUN) {
      long purged = activities.batch(task).items();
      add(counts, task, purged);
      if (purged == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean add(Map<DataClass, Long> counts, PurgeTask task, long count) {
    counts.merge(task.what(), count, Long::sum);
    return true;
  }

  private PurgeRequest.Rest begin(PurgeRequest request) {
    Map<ClinicId, Retention> clinics = new LinkedHashMap<>();
    activities.clinics(request).clinics().forEach(c -> clinics.put(c.clinic(), c.retention()));
    Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    return new PurgeRequest.Rest(
        Workflow.getInfo().getOriginalExecutionRunId(),
        now,
        PurgePlan.of(classes(), clinics, now),
        Map.of());
  }

  private static Set<DataClass> classes() {
    return Workflow.getVersion(CLASSES, Workflow.DEFAULT_VERSION, ALL_CLASSES) < ALL_CLASSES
        ? PurgePlan.FIRST
        : PurgePlan.ALL;
  }
}
