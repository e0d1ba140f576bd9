package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an episode is about; fixed for its life.
 *
 * @param calledAt when the call came that an earlier episode left over; null for the first
 * @param waitSpeed how much faster than the clock the waits between attempts run; 1 in production
 */
public record Episode(
    EpisodeId id,
    ClinicId clinic,
    LocationId location,
    ContactId contact,
    double waitSpeed,
    @Nullable Instant calledAt) {

  /** The same under the id it was opened with. */
  public Episode as(EpisodeId opened) {
    return new Episode(opened, clinic, location, contact, waitSpeed, calledAt);
  }

  /** The episode that follows when the person calls again while this one is being closed. */
  public Episode next(Instant at) {
    return new Episode(
        new EpisodeId(id.value() + "-next"), clinic, location, contact, waitSpeed, at);
  }
}
