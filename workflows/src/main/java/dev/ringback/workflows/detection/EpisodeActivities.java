package dev.ringback.workflows.detection;

import dev.ringback.workflows.compliance.Recorded;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Episodes in the store. Short and safe to repeat. */
@ActivityInterface(namePrefix = "Episode.")
public interface EpisodeActivities {

  /**
   * Opens the episode under the clinic's newest configuration, or returns the one it was opened
   * with. An episode that another run had before is not taken up: a new one follows it. Idempotency
   * key: the episode's id. Final failure: {@code NotConfigured} when the clinic or location does
   * not exist.
   */
  @ActivityMethod
  OpenedEpisode open(OpenEpisode episode);

  /** Closes the episode. Idempotent: the first outcome stays. */
  @ActivityMethod
  Recorded close(CloseEpisode episode);
}
