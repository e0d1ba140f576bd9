package dev.ringback.workflows.conversation;

/** Phone numbers as people write them. */
final class PhoneWords {
  private PhoneWords() {}

  /** {@code +15125550120} as {@code (512) 555-0120}; other countries as they are. */
  static String of(String e164) {
    return e164.matches("\\+1\\d{10}")
        ? "(" + e164.substring(2, 5) + ") " + e164.substring(5, 8) + "-" + e164.substring(8)
        : e164;
  }
}
