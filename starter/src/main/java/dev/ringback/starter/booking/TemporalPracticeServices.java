package dev.ringback.starter.booking;

import dev.ringback.workflows.booking.ListServices;
import dev.ringback.workflows.booking.ServiceListWorkflow;
import dev.ringback.workflows.booking.ServiceType;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has a worker ask: the credentials of practice systems are there only. */
@Component
final class TemporalPracticeServices implements PracticeServices {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final WorkflowClient client;

  TemporalPracticeServices(WorkflowClient client) {
    this.client = client;
  }

  @Override
  public List<ServiceType> of(Clinic clinic) {
    String id = "services/" + clinic.id() + "/" + UUID.randomUUID();
    ServiceListWorkflow list =
        client.newWorkflowStub(
            ServiceListWorkflow.class,
            WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(TaskQueues.RECOVERY)
                .setWorkflowExecutionTimeout(LIMIT)
                .build());
    try {
      return list.list(new ListServices(clinic.id(), clinic.version())).services();
    } catch (WorkflowException e) {
      throw new Unanswered(id);
    }
  }
}
