package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.LocationId;

/** A person, and the location whose zone stands in where theirs is unknown. */
public record ContactRef(ContactId contact, ClinicId clinic, LocationId location) {}
