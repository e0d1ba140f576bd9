package dev.ringback.activities.compliance;

import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.NumberStatus;

/**
 * What the national do-not-call registry and the reassigned numbers database say of a person's
 * number. Where nothing is known, or nobody was asked, {@link NumberStatus#UNKNOWN}: then nothing
 * is offered, and old consents do not count.
 */
public interface NumberRegistry {

  NumberStatus status(ContactId contact);
}
