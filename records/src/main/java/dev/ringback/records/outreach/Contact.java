package dev.ringback.records.outreach;

import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.ContactStanding;
import org.jspecify.annotations.Nullable;

/** A person's addresses, decrypted. Its text form shows none. */
public record Contact(
    ContactId id,
    PhoneNumber phone,
    @Nullable String email,
    @Nullable PersonName name,
    ContactStanding.@Nullable EarlierInterest earlierInterest) {
  @Override
  public String toString() {
    return "Contact[" + id + "]";
  }
}
