package dev.ringback.workers;

import com.google.protobuf.util.JsonFormat;
import io.temporal.api.history.v1.History;
import io.temporal.client.WorkflowClient;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Replays a recorded workflow in this process. Nothing reaches Temporal; the machinery that runs a
 * workflow is loaded and the first missed call does not wait for it.
 */
@Component
class Rehearsal {
  static final String RECORDING = "/rehearsal.json";

  private final WorkflowClient client;

  Rehearsal(WorkflowClient client) {
    this.client = client;
  }

  /**
   * Replays the recording.
   *
   * @throws IllegalStateException if it does not fit the workflow any more
   */
  void replay() {
    WorkerFactory factory =
        WorkerFactory.newInstance(
            client, WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build());
    Worker worker = factory.newWorker("rehearsal");
    worker.registerWorkflowImplementationTypes(RehearsalWorkflowImpl.class);
    try {
      worker.replayWorkflowExecution(recording());
    } catch (Exception e) {
      throw new IllegalStateException("the rehearsal does not replay", e);
    } finally {
      factory.shutdownNow();
    }
  }

  /** Not by the SDK's own reader, which needs a library that only tests have. */
  private static WorkflowExecutionHistory recording() throws IOException {
    try (InputStream in = Rehearsal.class.getResourceAsStream(RECORDING)) {
      if (in == null) {
        throw new IOException(RECORDING + " is missing");
      }
      History.Builder history = History.newBuilder();
      JsonFormat.parser().merge(new InputStreamReader(in, StandardCharsets.UTF_8), history);
      return new WorkflowExecutionHistory(history.build());
    }
  }
}
