package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.BookingRefused.Why;

/** What an error of a system means. */
enum Meaning {
  SLOT_GONE(Why.SLOT_GONE),
  PAYMENT_REQUIRED(Why.PAYMENT_REQUIRED),
  SEVERAL_PATIENTS(Why.SEVERAL_PATIENTS),
  NOT_THERE(Why.NOT_THERE),
  REJECTED(Why.REJECTED),
  /** The patient to create is on file: the search is made again. */
  PATIENT_EXISTS(Why.REJECTED),
  /** The appointment to cancel is cancelled: done. */
  ALREADY_CANCELLED(Why.NOT_THERE);

  private final Why why;

  Meaning(Why why) {
    this.why = why;
  }

  /** What it means where nobody makes more of it. */
  Why why() {
    return why;
  }
}
