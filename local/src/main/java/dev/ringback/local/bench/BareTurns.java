package dev.ringback.local.bench;

import dev.ringback.local.temporal.TemporalAddress;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.WorkerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Updates of a bare workflow that this process hosts on the stack's Temporal server. */
final class BareTurns implements AutoCloseable {
  private static final String WORDS = "Botox for my forehead lines, before the wedding.";

  private final String queue = "bench-" + UUID.randomUUID();
  private final WorkflowServiceStubs service;
  private final WorkflowClient client;
  private final WorkerFactory workers;

  /**
   * @param address host and port of the Temporal frontend
   */
  BareTurns(String address, String namespace) {
    service = WorkflowServiceStubs.newServiceStubs(TemporalAddress.options(address));
    client =
        WorkflowClient.newInstance(
            service, WorkflowClientOptions.newBuilder().setNamespace(namespace).build());
    workers = WorkerFactory.newInstance(client);
    var worker = workers.newWorker(queue);
    worker.registerWorkflowImplementationTypes(BareWorkflowImpl.class);
    worker.registerActivitiesImplementations((BareWorkflow.Echo) words -> words);
    workers.start();
  }

  /**
   * What a block of updates took, in nanoseconds.
   *
   * @param withActivity updates that each run one activity
   * @param alone updates that run none
   */
  record Block(List<Long> withActivity, List<Long> alone) {}

  /**
   * A workflow that was asked for.
   *
   * @param askedAt by the clock
   * @param answer nanoseconds until the server answered
   */
  record Start(String workflowId, Instant askedAt, long answer) {}

  /** Starts one workflow; its end is asked for at once and not waited for. */
  Start start() {
    var bare = stub();
    var askedAt = Instant.now();
    var begin = System.nanoTime();
    var started = WorkflowClient.start(bare::run);
    var took = System.nanoTime() - begin;
    bare.end();
    return new Start(started.getWorkflowId(), askedAt, took);
  }

  private BareWorkflow stub() {
    return client.newWorkflowStub(
        BareWorkflow.class,
        WorkflowOptions.newBuilder()
            .setTaskQueue(queue)
            .setWorkflowId(queue + "/" + UUID.randomUUID())
            .build());
  }

  /** One workflow, so many updates of each kind in turns. */
  Block block(int updates) {
    var bare = stub();
    WorkflowClient.start(bare::run);
    var withActivity = new ArrayList<Long>();
    var alone = new ArrayList<Long>();
    // A call's first task, too, is over before its first turn.
    bare.alone(WORDS);
    for (var i = 0; i < updates; i++) {
      withActivity.add(nanos(bare::withActivity));
      alone.add(nanos(bare::alone));
    }
    bare.end();
    return new Block(withActivity, alone);
  }

  private static long nanos(UnaryOperator<String> update) {
    var begin = System.nanoTime();
    var _ = update.apply(WORDS);
    return System.nanoTime() - begin;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    workers.awaitTermination(5, TimeUnit.SECONDS);
    service.shutdownNow();
    service.awaitTermination(1, TimeUnit.SECONDS);
  }
}
