package dev.ringback.activities.booking.tck;

/** A theme of the kit. */
interface TckCases {
  /** What the cases are tried on. */
  TckBench bench();
}
