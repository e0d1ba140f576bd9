package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.AppointmentChanges.State;

/** What states mean for an appointment of ours. */
final class AppointmentStates {
  private AppointmentStates() {}

  /** Whether the time is still the patient's, or was used by them. */
  static boolean stands(State state) {
    return switch (state) {
      case BOOKED, CONFIRMED, ARRIVED, COMPLETED -> true;
      case CANCELLED, NO_SHOW -> false;
    };
  }

  /** Whether it is still to come. */
  static boolean isToCome(State state) {
    return switch (state) {
      case BOOKED, CONFIRMED -> true;
      case ARRIVED, COMPLETED, CANCELLED, NO_SHOW -> false;
    };
  }
}
