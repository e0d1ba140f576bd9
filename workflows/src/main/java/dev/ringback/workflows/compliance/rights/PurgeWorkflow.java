package dev.ringback.workflows.compliance.rights;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Purges what is due, in bounded batches. Started by the schedule {@code purge}; a run that fails
 * or is ended leaves the rest to the next.
 */
@WorkflowInterface
public interface PurgeWorkflow {
  String ID = "purge";

  @WorkflowMethod(name = "Purge")
  PurgeReport purge(PurgeRequest request);
}
