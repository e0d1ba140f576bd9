package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;

/**
 * A consent a person gave while they were talked with.
 *
 * @param source where it was given, such as {@code reply by SMS in ep_…}
 * @param wording what they agreed to, in our words; never words of their own
 */
public record ConsentGiven(
    EpisodeId episode,
    ContactId contact,
    Channel channel,
    ConsentBasis basis,
    String source,
    String wording,
    Instant at) {}
