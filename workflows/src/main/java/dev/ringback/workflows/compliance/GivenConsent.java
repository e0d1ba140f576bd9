package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import java.time.Instant;

/** A consent that the person gave themselves; its wording and source are in the store. */
public record GivenConsent(Channel channel, ConsentBasis basis, Instant at) {}
