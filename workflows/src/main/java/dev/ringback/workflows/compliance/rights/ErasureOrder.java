package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.ContactId;

/**
 * Somebody asked to be erased.
 *
 * @param by who entered it, as staff sign in
 */
public record ErasureOrder(ContactId contact, String by) {}
