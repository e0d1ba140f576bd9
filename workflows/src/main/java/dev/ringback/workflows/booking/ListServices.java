package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.ClinicId;

/** Asks for all kinds of appointment that a clinic's practice-management system has. */
public record ListServices(ClinicId clinic, int clinicVersion) {}
