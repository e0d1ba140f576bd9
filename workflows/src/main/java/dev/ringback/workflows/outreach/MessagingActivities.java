package dev.ringback.workflows.outreach;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Outbound SMS and WhatsApp messages. Failures as in {@link TelephonyActivities}. */
@ActivityInterface(namePrefix = "Messaging.")
public interface MessagingActivities {

  /**
   * Sends the message once and keeps its words in the transcript. Idempotency key: {@link
   * SendText#effect()}; a retry after an unknown outcome reads the vendor's list of messages first.
   */
  @ActivityMethod
  Dispatch sendText(SendText text);
}
