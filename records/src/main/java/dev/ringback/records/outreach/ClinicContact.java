package dev.ringback.records.outreach;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.ContactStanding;
import org.jspecify.annotations.Nullable;

/**
 * What one clinic has on file of a person, decrypted. Its text form shows nothing of it.
 *
 * @param clinic null: kept before people were kept by clinic, and nobody can tell whose it is
 */
public record ClinicContact(
    ContactId id,
    PhoneNumber phone,
    @Nullable ClinicId clinic,
    @Nullable String email,
    @Nullable PersonName name,
    ContactStanding.@Nullable EarlierInterest earlierInterest) {
  @Override
  public String toString() {
    return "ClinicContact[" + id + "]";
  }
}
