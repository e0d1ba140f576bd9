package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.outreach.EffectId;

/**
 * An appointment to move to another time.
 *
 * @param search the handle of the search that offered the slot
 */
public record MoveAppointment(
    EffectId effect,
    EpisodeId episode,
    ClinicId clinic,
    int clinicVersion,
    ContactId contact,
    BookedTime appointment,
    String search,
    Slot slot) {}
