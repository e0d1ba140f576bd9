package dev.ringback.activities.clinic;

import java.time.Duration;

/**
 * A system that is asked for news on a schedule, since it does not tell by itself or may have told
 * in vain. One run at a time; a run that is cut off is repeated from the beginning.
 */
public interface SyncSource {

  /** Unique and stable, such as {@code ringcentral.call-log}. */
  String name();

  /** How often it is asked. */
  Duration every();

  /**
   * Asks once, and keeps what is new before the cursor moves on.
   *
   * @return how many pieces of news were new
   * @throws dev.ringback.activities.outreach.VendorException if the vendor cannot be asked now
   */
  int sync();
}
