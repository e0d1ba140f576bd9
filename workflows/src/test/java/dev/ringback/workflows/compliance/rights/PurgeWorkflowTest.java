package dev.ringback.workflows.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Retention;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurgeWorkflowTest {
  private final TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance();
  private final FakeStore store = new FakeStore();

  @BeforeEach
  void start() {
    var worker = environment.newWorker("rights");
    worker.registerWorkflowImplementationTypes(PurgeWorkflowImpl.class);
    worker.registerActivitiesImplementations(store);
    environment.start();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void purgesBatchAfterBatchUntilNothingIsDue() {
    store.leads = 1_234;
    PurgeReport report = purge(false);
    assertThat(report.counts().get(DataClass.LEADS)).isEqualTo(1_234);
    assertThat(store.leads).isZero();
    assertThat(store.reports).containsExactly(report);
  }

  @Test
  void goesOnInNewRunsAndReportsOnce() {
    store.leads = 60_000;
    PurgeReport report = purge(false);
    assertThat(report.counts().get(DataClass.LEADS)).isEqualTo(60_000);
    assertThat(store.reports).hasSize(1);
  }

  @Test
  void purgesOnAfterABatchThatFailed() {
    store.leads = 700;
    store.failures = 3;
    assertThat(purge(false).counts().get(DataClass.LEADS)).isEqualTo(700);
  }

  @Test
  void countsAndChangesNothingInADryRun() {
    store.leads = 700;
    assertThat(purge(true).counts().get(DataClass.LEADS)).isEqualTo(700);
    assertThat(store.leads).isEqualTo(700);
  }

  private PurgeReport purge(boolean dryRun) {
    return environment
        .getWorkflowClient()
        .newWorkflowStub(
            PurgeWorkflow.class,
            WorkflowOptions.newBuilder().setTaskQueue("rights").setWorkflowId("purge").build())
        .purge(new PurgeRequest(dryRun, null));
  }

  /** Has leads that are due, and fails a number of times. */
  private static final class FakeStore implements PurgeActivities {
    private final List<PurgeReport> reports = new ArrayList<>();
    private int leads;
    private int failures;

    @Override
    public PurgeScope clinics(PurgeRequest request) {
      return new PurgeScope(List.of(new ClinicRetention(new ClinicId("lumen"), Retention.USUAL)));
    }

    @Override
    public PurgeCount batch(PurgeTask task) {
      if (task.what() != DataClass.LEADS) {
        return new PurgeCount(0);
      }
      if (failures-- > 0) {
        throw ApplicationFailure.newFailure("down", "Down");
      }
      int some = Math.min(100, leads);
      leads -= some;
      return new PurgeCount(some);
    }

    @Override
    public PurgeCount count(PurgeTask task) {
      return new PurgeCount(task.what() == DataClass.LEADS ? leads : 0);
    }

    @Override
    public void finish(PurgeReport report) {
      reports.add(report);
    }
  }
}
