package dev.ringback.workflows.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncWorkflowTest {
  private final TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance();
  private final FlakySource source = new FlakySource();

  @BeforeEach
  void start() {
    var worker = environment.newWorker("sync");
    worker.registerWorkflowImplementationTypes(SyncWorkflowImpl.class);
    worker.registerActivitiesImplementations(source);
    environment.start();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void asksTheSourceOnce() {
    assertThat(workflow().sync("acme.calls")).isEqualTo(3);
    assertThat(source.asked).containsExactly("acme.calls");
  }

  @Test
  void asksAgainWhenItFailed() {
    source.failures = 3;
    assertThat(workflow().sync("acme.calls")).isEqualTo(3);
    assertThat(source.asked).hasSize(4);
  }

  @Test
  void failsWhenTheSourceKeepsFailing() {
    source.failures = 100;
    assertThatThrownBy(() -> workflow().sync("acme.calls"))
        .isInstanceOf(WorkflowFailedException.class);
    assertThat(source.asked).hasSize(4);
  }

  private SyncWorkflow workflow() {
    return environment
        .getWorkflowClient()
        .newWorkflowStub(
            SyncWorkflow.class,
            WorkflowOptions.newBuilder().setTaskQueue("sync").setWorkflowId("sync/acme").build());
  }

  /** Fails a number of times, then finds three pieces of news. */
  private static final class FlakySource implements SyncActivities {
    private final List<String> asked = new ArrayList<>();
    private int failures;

    @Override
    public int run(String source) {
      asked.add(source);
      if (failures-- > 0) {
        throw ApplicationFailure.newFailure("down", "VendorUnavailable");
      }
      return 3;
    }
  }
}
