package dev.ringback.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The recording must fit the workflow. To record anew, run it with {@code
 * -Drehearsal.record=src/main/resources/rehearsal.json}.
 */
class RehearsalTest {
  private final TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance();

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void replaysWithoutTouchingTemporal() {
    assertThatCode(() -> new Rehearsal(environment.getWorkflowClient()).replay())
        .doesNotThrowAnyException();
  }

  @Test
  void playsToItsEnd() throws Exception {
    Worker worker = environment.newWorker("rehearsal");
    worker.registerWorkflowImplementationTypes(RehearsalWorkflowImpl.class);
    worker.registerActivitiesImplementations((RehearsalWorkflow.Steps) line -> line + "!");
    environment.start();
    RehearsalWorkflow rehearsal =
        environment
            .getWorkflowClient()
            .newWorkflowStub(
                RehearsalWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setTaskQueue("rehearsal")
                    .setWorkflowId("rehearsal")
                    .build());
    WorkflowExecution execution = WorkflowClient.start(rehearsal::rehearse, "piece");
    rehearsal.cue("cue");
    assertThat(rehearsal.line("line")).isEqualTo("line!");
    assertThat(WorkflowStub.fromTyped(rehearsal).getResult(String.class)).isEqualTo("piece!");
    String record = System.getProperty("rehearsal.record");
    if (record != null) {
      String json =
          environment
              .getWorkflowClient()
              .fetchHistory(execution.getWorkflowId(), execution.getRunId())
              .toJson(false);
      Files.writeString(
          Path.of(record), json.replace(InetAddress.getLocalHost().getHostName(), "host") + "\n");
    }
  }
}
