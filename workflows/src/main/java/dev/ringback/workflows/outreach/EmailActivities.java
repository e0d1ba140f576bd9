package dev.ringback.workflows.outreach;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Outbound mail. Failures as in {@link TelephonyActivities}. */
@ActivityInterface(namePrefix = "Email.")
public interface EmailActivities {

  /**
   * Sends the mail at most once and keeps its words in the transcript. Idempotency key: {@link
   * SendEmail#effect()}. SendGrid offers no list to read back without a paid add-on: after an
   * unknown outcome only an event that carries the effect's id settles it, else it stays {@link
   * Dispatch.Unsettled}.
   */
  @ActivityMethod
  Dispatch sendEmail(SendEmail mail);
}
