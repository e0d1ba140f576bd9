package dev.ringback.activities.booking;

/** How a search for a patient ended. */
public sealed interface PatientMatch {
  /** Nobody answers to it. */
  record None() implements PatientMatch {}

  /** One patient does. */
  record One(PatientRef patient) implements PatientMatch {}

  /**
   * Several do, such as a family with one number, and the name does not tell them apart; or the
   * only one has another given name, and so is likely the record of somebody else in the family.
   */
  record Several() implements PatientMatch {}
}
