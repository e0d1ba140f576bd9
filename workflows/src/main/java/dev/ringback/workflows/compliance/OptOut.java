package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;

/** A person's request to stop, on whatever channel it came. It stops every channel. */
public record OptOut(EpisodeId episode, ContactId contact, Channel on, Instant at) {}
