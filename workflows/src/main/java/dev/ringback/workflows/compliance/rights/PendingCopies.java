package dev.ringback.workflows.compliance.rights;

/**
 * What vendors have not deleted yet.
 *
 * @param count copies that stay pending
 */
public record PendingCopies(int count) {}
