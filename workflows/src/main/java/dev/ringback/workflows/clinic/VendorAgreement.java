package dev.ringback.workflows.clinic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A business associate agreement that the clinic has signed, 45 CFR 164.504(e).
 *
 * @param from first day it is in force
 * @param until last day it is in force; null: until ended
 */
public record VendorAgreement(VendorProduct product, LocalDate from, @Nullable LocalDate until) {

  /** Whether it is in force on a day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
