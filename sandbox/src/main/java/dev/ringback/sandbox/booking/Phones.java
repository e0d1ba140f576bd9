package dev.ringback.sandbox.booking;

import java.util.Optional;

/** US phone numbers in any spelling. */
final class Phones {
  private Phones() {}

  /** The number in E.164, or empty when it cannot be one. */
  static Optional<String> e164(String spelled) {
    String digits = spelled.replaceAll("[^0-9]", "");
    return switch (digits.length()) {
      case 10 -> Optional.of("+1" + digits);
      case 11, 12, 13, 14, 15 -> Optional.of("+" + digits);
      default -> Optional.empty();
    };
  }
}
