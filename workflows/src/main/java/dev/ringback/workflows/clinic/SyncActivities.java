package dev.ringback.workflows.clinic;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Systems that are asked for news. */
@ActivityInterface(namePrefix = "Sync.")
public interface SyncActivities {

  /**
   * Asks a source for news and keeps what is new. Safe to repeat: what was kept is not new again.
   *
   * @param source its name
   * @return how many pieces of news were new
   */
  @ActivityMethod
  int run(String source);
}
