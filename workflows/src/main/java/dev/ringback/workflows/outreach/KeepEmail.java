package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.ContactId;

/** An address the person gave and confirmed. */
public record KeepEmail(ContactId contact, String address) {

  /** Without the address: it is not logged. */
  @Override
  public String toString() {
    return "KeepEmail[" + contact + "]";
  }
}
