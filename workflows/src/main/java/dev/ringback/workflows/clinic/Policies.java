package dev.ringback.workflows.clinic;

/** The clinic's published policies, in its own words. */
public record Policies(String cancellation, String deposit, String fees) {}
