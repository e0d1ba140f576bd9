package dev.ringback.records.outreach;

import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;

/** A person and their number: one for all clinics. Its text form shows no number. */
public record Contact(ContactId id, PhoneNumber phone) {
  @Override
  public String toString() {
    return "Contact[" + id + "]";
  }
}
