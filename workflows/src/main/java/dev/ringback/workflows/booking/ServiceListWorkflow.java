package dev.ringback.workflows.booking;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Lists the kinds of appointment of a clinic's practice-management system, for mapping them. */
@WorkflowInterface
public interface ServiceListWorkflow {

  @WorkflowMethod(name = "ServiceList")
  ListedServices list(ListServices wanted);
}
