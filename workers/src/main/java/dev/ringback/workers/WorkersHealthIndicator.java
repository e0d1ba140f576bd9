package dev.ringback.workers;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the workers poll. */
@Component("workers")
class WorkersHealthIndicator implements HealthIndicator {
  private final WorkerLifecycle workers;

  WorkersHealthIndicator(WorkerLifecycle workers) {
    this.workers = workers;
  }

  @Override
  public Health health() {
    return workers.isPolling()
        ? Health.up().build()
        : Health.outOfService().withDetail("polling", false).build();
  }
}
