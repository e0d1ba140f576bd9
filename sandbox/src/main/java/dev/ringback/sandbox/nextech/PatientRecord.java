package dev.ringback.sandbox.nextech;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient or prospect on file.
 *
 * @param phone as it was typed in, such as {@code 346-555-3682}
 */
record PatientRecord(
    String id,
    @Nullable String given,
    @Nullable String family,
    @Nullable String email,
    @Nullable String phone,
    Instant lastUpdated) {

  /** The number in E.164; empty if there is none. */
  String e164() {
    String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
    return switch (digits.length()) {
      case 0 -> "";
      case 10 -> "+1" + digits;
      default -> "+" + digits;
    };
  }
}
