package dev.ringback.starter.detection;

import java.time.Instant;
import java.util.Optional;

/** Looks a call up in RingCentral's log. */
@FunctionalInterface
interface RingCentralCalls {

  /**
   * The record of a call; empty while there is none, and when RingCentral does not answer soon.
   *
   * @param session RingCentral's id of the call
   * @param around when it was told of
   */
  Optional<RingCentralRecord> find(String session, Instant around);
}
