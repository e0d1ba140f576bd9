package dev.ringback.starter.audit;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import org.jspecify.annotations.Nullable;

/** What a request is about: {@code kind:id}, and whose it is as far as it is known. */
record AuditedObject(String name, @Nullable ClinicId clinic, @Nullable ContactId subject) {}
