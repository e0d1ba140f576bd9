package dev.ringback.workflows.escalation;

import dev.ringback.workflows.booking.AppointmentId;
import io.temporal.workflow.SignalMethod;
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

  /** They asked to stop: nothing is waited for any more, and the callback is left to staff. */
  @SignalMethod(name = "stopped")
  void stopped();

  /**
   * @param callerHash keyed hash of the caller's number, lower-case hex: what is told is encrypted
   *     under their key
   */
  static String workflowId(AppointmentId appointment, String callerHash) {
    return "notice/" + appointment + "/" + callerHash;
  }
}
