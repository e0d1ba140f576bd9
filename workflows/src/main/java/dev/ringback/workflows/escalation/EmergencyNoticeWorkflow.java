package dev.ringback.workflows.escalation;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Tells a clinic by mail that somebody took emergency access there. Workflow id: {@link
 * #workflowId}, used once. Fails when the mail could not be sent for three days, so that it stands
 * out in the Temporal UI.
 */
@WorkflowInterface
public interface EmergencyNoticeWorkflow {

  @WorkflowMethod(name = "EmergencyNotice")
  void tell(EmergencyNotice notice);

  /**
   * @param emergency id of the access
   */
  static String workflowId(String emergency) {
    return "emergency/" + emergency;
  }
}
