package dev.ringback.workflows.outreach;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Mail to a clinic's own people. Failures as in {@link TelephonyActivities}. */
@ActivityInterface(namePrefix = "StaffMail.")
public interface StaffMailActivities {

  /**
   * Sends the mail to the address that the clinic's file names when it is sent. At least once:
   * after an answer that was lost it goes out again, since a second mail does less harm than none.
   */
  @ActivityMethod
  void sendToStaff(StaffMail mail);
}
