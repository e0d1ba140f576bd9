package dev.ringback.local.temporal;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Reads runs from the Temporal server. */
public final class Runs implements RunReader, AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final WorkflowServiceStubs service;
  private final String namespace;

  public Runs(String address, String namespace) {
    this.namespace = namespace;
    this.service = WorkflowServiceStubs.newServiceStubs(TemporalAddress.options(address));
  }

  /** Waits for a run that is about to start: the store hears of an episode a moment before. */
  @Override
  public String current(String workflowId) {
    var deadline = Instant.now().plus(START);
    while (true) {
      try {
        return describe(workflowId);
      } catch (StatusRuntimeException e) {
        if (e.getStatus().getCode() != Status.Code.NOT_FOUND || Instant.now().isAfter(deadline)) {
          throw e;
        }
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Every run of a workflow, oldest first; waits for the first as {@link #current} does. */
  public List<String> all(String workflowId) {
    var newest = current(workflowId);
    var found =
        service
            .blockingStub()
            .listWorkflowExecutions(
                ListWorkflowExecutionsRequest.newBuilder()
                    .setNamespace(namespace)
                    .setQuery("WorkflowId = '" + workflowId + "'")
                    .build())
            .getExecutionsList()
            .stream()
            .map(run -> run.getExecution().getRunId())
            .toList()
            .reversed();
    var runs = new LinkedHashSet<>(found);
    // The list is kept apart from the runs and may lag behind.
    runs.add(newest);
    return List.copyOf(runs);
  }

  /** When a workflow's newest run was started, by the server's clock. */
  public Instant startedAt(String workflowId) {
    var at = info(workflowId).getStartTime();
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }

  private String describe(String workflowId) {
    return info(workflowId).getExecution().getRunId();
  }

  private WorkflowExecutionInfo info(String workflowId) {
    return service
        .blockingStub()
        .describeWorkflowExecution(
            DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace(namespace)
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId))
                .build())
        .getWorkflowExecutionInfo();
  }

  @Override
  public Run read(String workflowId, String runId) {
    var history = history(workflowId, runId);
    return new Run(runId, history.size(), BillableActions.count(history));
  }

  /** Every event of a run, oldest first. */
  public List<HistoryEvent> history(String workflowId, String runId) {
    var execution =
        WorkflowExecution.newBuilder().setWorkflowId(workflowId).setRunId(runId).build();
    var events = new ArrayList<HistoryEvent>();
    var page = ByteString.EMPTY;
    do {
      var response =
          service
              .blockingStub()
              .getWorkflowExecutionHistory(
                  GetWorkflowExecutionHistoryRequest.newBuilder()
                      .setNamespace(namespace)
                      .setExecution(execution)
                      .setNextPageToken(page)
                      .build());
      events.addAll(response.getHistory().getEventsList());
      page = response.getNextPageToken();
    } while (!page.isEmpty());
    return events;
  }

  @Override
  public void close() {
    service.shutdownNow();
    service.awaitTermination(1, TimeUnit.SECONDS);
  }
}
