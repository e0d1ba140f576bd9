package dev.ringback.workflows.escalation;

import dev.ringback.workflows.clinic.ClinicId;
import java.time.Instant;

/**
 * An emergency access, to be told to the clinic it was taken at. Names no patient, no episode and
 * nothing anybody wrote.
 *
 * @param id of the access, such as {@code em_9f2c…}
 * @param user who took it
 */
public record EmergencyNotice(
    String id,
    ClinicId clinic,
    String user,
    EmergencyPurpose purpose,
    Instant from,
    Instant until) {}
