package dev.ringback.workers;

import dev.ringback.records.RecordsSchema;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What has to hold before the first task is taken. Every step may be repeated. */
@Component
class Readiness {
  private static final Duration TEMPORAL_ANSWERS = Duration.ofSeconds(5);

  private final DataSource database;
  private final WorkflowServiceStubs temporal;
  private final String namespace;
  private final WarmUp warmUp;
  private final SyncSchedules schedules;
  private @Nullable Thread warming;

  Readiness(
      DataSource database,
      WorkflowServiceStubs temporal,
      @Value("${spring.temporal.namespace}") String namespace,
      WarmUp warmUp,
      SyncSchedules schedules) {
    this.database = database;
    this.temporal = temporal;
    this.namespace = namespace;
    this.warmUp = warmUp;
    this.schedules = schedules;
  }

  /**
   * Migrates the store, registers search attributes and schedules, warms up.
   *
   * @throws RuntimeException if the store or Temporal does not answer
   */
  void reach() {
    Thread vendors = warming();
    RecordsSchema.migrate(database);
    temporal.connect(TEMPORAL_ANSWERS);
    SearchAttributes.register(temporal, namespace);
    schedules.bringUpToDate();
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
