package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may be contacted now, on any channel.
 *
 * @param clinicVersion configuration the episode keeps
 * @param occasion what it is asked for, such as {@code step-2}; names the record
 * @param calledAt when the person last called or wrote; null if they did not
 * @param now the time it is for the episode
 */
public record ContactQuestion(
    EpisodeId episode,
    ContactRef contact,
    int clinicVersion,
    String occasion,
    @Nullable Instant calledAt,
    Instant now) {}
