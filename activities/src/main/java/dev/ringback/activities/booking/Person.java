package dev.ringback.activities.booking;

import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Who a patient's record is looked for or made by. Its text form shows nothing. */
public record Person(PhoneNumber phone, @Nullable String email, @Nullable PersonName name) {
  @Override
  public String toString() {
    return "Person[…]";
  }
}
