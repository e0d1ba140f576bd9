package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;

/**
 * A search for a person's appointments to come.
 *
 * @param from only those that start then or later
 */
public record FindAppointments(
    EpisodeId episode, ClinicId clinic, int clinicVersion, ContactId contact, Instant from) {}
