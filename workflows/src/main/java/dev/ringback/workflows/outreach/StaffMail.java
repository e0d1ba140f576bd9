package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.ClinicId;

/**
 * A plain-text mail to a clinic's own people. It says nothing of any patient.
 *
 * @param id of what it is about; the same in a second mail about it
 */
public record StaffMail(String id, ClinicId clinic, String subject, String body) {}
