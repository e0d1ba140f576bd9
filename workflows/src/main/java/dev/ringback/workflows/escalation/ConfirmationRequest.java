package dev.ringback.workflows.escalation;

import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.Language;

/**
 * A time that the clinic's people are asked to confirm.
 *
 * @param escalation its ticket; the flags begin with the time in words
 * @param appointment the request
 * @param language what the caller is told the answer in
 */
public record ConfirmationRequest(
    Escalation escalation, AppointmentId appointment, Language language) {}
