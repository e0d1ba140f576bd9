package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Retention;

/** How long a clinic keeps things, by its newest configuration. */
public record ClinicRetention(ClinicId clinic, Retention retention) {}
