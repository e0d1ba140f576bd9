package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to place. Who is called is looked up by {@code contact}: no number travels here.
 *
 * @param ringFor how long it rings before the vendor gives up
 * @param notAfter last instant at which it may still be placed
 * @param timeLimit wall-clock time from the answer on after which the vendor ends the call; null:
 *     the vendor's own
 */
public record PlaceCall(
    EffectId effect,
    EpisodeId episode,
    ContactId contact,
    PhoneNumber callerId,
    Duration ringFor,
    Instant notAfter,
    @Nullable Duration timeLimit) {}
