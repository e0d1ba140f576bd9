package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.ContactId;

/** Whom a step of an erasure is about. */
public record ErasureSubject(ContactId contact) {}
