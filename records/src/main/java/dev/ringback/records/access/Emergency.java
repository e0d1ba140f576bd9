package dev.ringback.records.access;

import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.escalation.EmergencyPurpose;
import java.time.Instant;

/**
 * Leave to see the words of one episode for a while, taken by somebody who usually may not.
 *
 * @param reason in their own words
 */
public record Emergency(
    String id,
    String user,
    EpisodeId episode,
    EmergencyPurpose purpose,
    String reason,
    Instant grantedAt,
    Instant expiresAt) {
  /** Without the reason: it may tell of a patient. */
  @Override
  public String toString() {
    return "Emergency[" + id + ", " + episode + "]";
  }
}
