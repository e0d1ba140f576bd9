package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.outreach.EffectId;

/** An appointment to cancel at the patient's wish. */
public record CancelAppointment(
    EffectId effect,
    EpisodeId episode,
    ClinicId clinic,
    int clinicVersion,
    ContactId contact,
    BookedTime appointment) {}
