package dev.ringback.activities.booking;

/** A patient, by the practice-management system's id. */
public record PatientRef(String value) {}
