package dev.ringback.workers;

import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What has to hold before the first task is taken. Every step may be repeated. */
@Component
class Readiness {
  private static final Duration TEMPORAL_ANSWERS = Duration.ofSeconds(5);

  private final SchemaOwner schema;
  private final WorkflowServiceStubs temporal;
  private final String namespace;
  private final WarmUp warmUp;
  private final SyncSchedules schedules;
  private final PurgeSchedule purge;
  private @Nullable Thread warming;

  Readiness(
      SchemaOwner schema,
      WorkflowServiceStubs temporal,
      @Value("${spring.temporal.namespace}") String namespace,
      WarmUp warmUp,
      SyncSchedules schedules,
      PurgeSchedule purge) {
    this.schema = schema;
    this.temporal = temporal;
    this.namespace = namespace;
    this.warmUp = warmUp;
    this.schedules = schedules;
    this.purge = purge;
  }

  /**
   * Migrates the store, registers search attributes and schedules, warms up.
   *
   * @throws RuntimeException if the store or Temporal does not answer
   */
  void reach() {
    Thread vendors = warming();
    schema.migrate();
    temporal.connect(TEMPORAL_ANSWERS);
    SearchAttributes.register(temporal, namespace);
    schedules.bringUpToDate();
    purge.bringUpToDate();
    warmUp.workflows();
    warmUp.store();
    join(vendors);
  }

  private Thread warming() {
    if (warming == null) {
      warming = Thread.ofPlatform().daemon().name("warm-up").start(warmUp::vendors);
    }
    return warming;
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
