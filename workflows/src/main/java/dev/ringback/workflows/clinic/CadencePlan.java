package dev.ringback.workflows.clinic;

import java.time.Duration;
import java.util.List;

/**
 * When to try again, and how.
 *
 * @param first channels tried at once, in parallel, when the call is missed
 * @param steps later attempts, in order of time
 */
public record CadencePlan(List<Channel> first, List<Step> steps) {

  /**
   * One later attempt.
   *
   * @param after time since the missed call
   * @param channels channels of this attempt; those not allowed for the person are passed over
   */
  public record Step(Duration after, List<Channel> channels) {}
}
