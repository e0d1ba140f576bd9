package dev.ringback.workflows.compliance;

/** The store holds it now. */
public record Recorded(boolean firstTime) {}
