package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;

/**
 * What a slot is kept as until it is booked: Nextech has no id for one.
 *
 * @param practitioner whose time it is
 * @param appointmentType what it may be booked for
 */
record PmsSlot(String practitioner, String appointmentType) {
  private static final String SEPARATOR = "|";

  String ref() {
    return practitioner + SEPARATOR + appointmentType;
  }

  /**
   * Reads what {@link #ref()} wrote.
   *
   * @throws BookingRefused if it did not
   */
  static PmsSlot of(String ref) {
    int separator = ref.indexOf(SEPARATOR);
    if (separator < 1) {
      throw new BookingRefused(Why.REJECTED, "the time is none of Nextech's");
    }
    return new PmsSlot(ref.substring(0, separator), ref.substring(separator + 1));
  }
}
