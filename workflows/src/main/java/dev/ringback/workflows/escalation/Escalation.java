package dev.ringback.workflows.escalation;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.outreach.EffectId;
import java.util.List;

/**
 * A hand-over to staff.
 *
 * @param effect idempotency key
 * @param channel where the caller is talking
 * @param flags the caller's own words that the provider must hear about
 * @param composite the lead's GLOW composite; strong leads come first
 */
public record Escalation(
    EffectId effect,
    EpisodeId episode,
    ClinicId clinic,
    LocationId location,
    ContactId contact,
    EscalationReason reason,
    Channel channel,
    double composite,
    List<String> flags) {}
