package dev.ringback.workflows.conversation;

import java.util.Arrays;

/** Small rules of writing. */
final class Sentences {
  private Sentences() {}

  /** {@code +15125550120} as {@code (512) 555-0120}; other countries as they are. */
  static String readable(String e164) {
    return e164.matches("\\+1\\d{10}")
        ? "(" + e164.substring(2, 5) + ") " + e164.substring(5, 8) + "-" + e164.substring(8)
        : e164;
  }

  /** Sentences with one space between; blank ones are left out. */
  static String join(String... sentences) {
    return String.join(" ", Arrays.stream(sentences).filter(s -> !s.isBlank()).toList());
  }
}
