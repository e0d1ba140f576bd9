package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * An address the person gave and confirmed.
 *
 * @param clinic to whose file it goes; null in older histories: the clinic they called last
 */
public record KeepEmail(ContactId contact, String address, @Nullable ClinicId clinic) {

  /** Without the address: it is not logged. */
  @Override
  public String toString() {
    return "KeepEmail[" + contact + "]";
  }
}
