package dev.ringback.workflows.compliance.rights;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What a purge does. Every method may be repeated. */
@ActivityInterface(namePrefix = "Purge.")
public interface PurgeActivities {

  /** Every clinic in its current version, for a purge to plan by. */
  @ActivityMethod
  PurgeScope clinics(PurgeRequest request);

  /**
   * Purges a bounded number of items that are due and not held; each in one transaction. What was
   * purged is not found again, so a repeated call goes on where the first stopped. At vendors it
   * asks once for each item, and what the vendor does not have counts as purged.
   *
   * @return how many; 0 when nothing is left that can be purged now
   */
  @ActivityMethod
  PurgeCount batch(PurgeTask task);

  /** How many items are due and not held; changes nothing. */
  @ActivityMethod
  PurgeCount count(PurgeTask task);

  /** Stores and audits the report. Idempotency key: the report's id. */
  @ActivityMethod
  void finish(PurgeReport report);
}
