package dev.ringback.activities.outreach;

import dev.ringback.workflows.outreach.Dispatch.Refusal;

/** Twilio deletes nothing that is under way (20009). */
final class NotFinished extends VendorException.Refused {
  private static final long serialVersionUID = 1L;

  NotFinished() {
    super("Twilio has not finished with it (" + TwilioErrors.NOT_FINISHED + ")", Refusal.REJECTED);
  }
}
