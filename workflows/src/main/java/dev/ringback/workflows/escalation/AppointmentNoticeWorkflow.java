package dev.ringback.workflows.escalation;

import dev.ringback.workflows.booking.AppointmentId;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Tells a caller by one text what became of the time they asked for, as soon as they may be texted.
 * Workflow id: {@link #workflowId}, used once, so that a repeated answer of staff tells nothing
 * twice.
 */
@WorkflowInterface
public interface AppointmentNoticeWorkflow {

  @WorkflowMethod(name = "AppointmentNotice")
  AppointmentNotice.Ending tell(AppointmentNotice notice);

  static String workflowId(AppointmentId appointment) {
    return "notice/" + appointment;
  }
}
