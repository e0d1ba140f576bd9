package dev.ringback.activities.booking;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation to book.
 *
 * @param reference stays the same over every retry; put where the vendor lists it back
 * @param contact our id of the person, for the vendor's field of external ids if it has one
 * @param search the handle of the search that found the slot
 * @param flags the caller's own words that the provider must hear about
 */
public record Booking(
    String reference,
    ContactId contact,
    Person person,
    @Nullable TreatmentId treatment,
    String search,
    Slot slot,
    List<String> flags) {
  @Override
  public String toString() {
    return "Booking[" + reference + "]";
  }
}
