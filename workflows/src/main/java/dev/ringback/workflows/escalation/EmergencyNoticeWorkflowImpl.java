package dev.ringback.workflows.escalation;

import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.StaffMail;
import dev.ringback.workflows.outreach.StaffMailActivities;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.workflow.Workflow;

/** One mail, with patience. */
public final class EmergencyNoticeWorkflowImpl implements EmergencyNoticeWorkflow {
  private static final String SUBJECT = "Emergency access was taken";

  @Override
  public void tell(EmergencyNotice notice) {
    Workflow.newActivityStub(
            StaffMailActivities.class,
            ActivityPolicies.notice(TaskQueues.OUTREACH, "Tell the clinic of emergency access"))
        .sendToStaff(new StaffMail(notice.id(), notice.clinic(), SUBJECT, words(notice)));
  }

  private static String words(EmergencyNotice notice) {
    return """
    Somebody opened what a patient said, which they may usually not see.

    Clinic: %s
    Who: user %s
    For: %s
    From: %s (UTC)
    Until: %s (UTC)
    Access: %s

    If nobody at the clinic knows of it, disable the user at once and have the reason looked at: \
    an owner or auditor finds it in the list of alerts.
    """
        .formatted(
            notice.clinic(),
            notice.user(),
            notice.purpose(),
            notice.from(),
            notice.until(),
            notice.id());
  }
}
