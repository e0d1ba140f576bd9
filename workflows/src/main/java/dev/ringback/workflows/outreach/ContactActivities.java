package dev.ringback.workflows.outreach;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What is known of a person. */
@ActivityInterface(namePrefix = "Contacts.")
public interface ContactActivities {

  /**
   * Keeps an address that the person gave and confirmed; one they gave before is replaced. Safe to
   * repeat. Gives no consent to write there: that is another question.
   */
  @ActivityMethod
  void keepEmail(KeepEmail email);
}
