package dev.ringback.workflows.booking;

/**
 * A kind of appointment in a practice-management system.
 *
 * @param category the system's own group of services; empty if it has none
 */
public record ServiceType(String id, String name, String category) {}
