package dev.ringback.records.detection;

import java.time.Instant;

/** Keeps all processes together within what a vendor allows in a minute. */
public interface RequestSlots {
  /** Single calls that are looked up in RingCentral's log: five a minute. */
  String RINGCENTRAL_LOOK_UP = "ringcentral.look-up";

  /** RingCentral's log read on a schedule: four a minute. */
  String RINGCENTRAL_SYNC = "ringcentral.sync";

  /** Whether a request may be made now; if so, it counts. */
  boolean take(String purpose, Instant now);

  /**
   * The vendor wants to be left alone until then, by every process and for every purpose.
   *
   * @param vendor what its purposes begin with, such as {@code ringcentral}
   */
  void close(String vendor, Instant until);
}
