package dev.ringback.workflows.compliance.rights;

/**
 * How many items of one class were purged or, where they are only counted, are due.
 *
 * @param items 0 when nothing is left
 */
public record PurgeCount(long items) {}
