package dev.ringback.workflows.conversation;

import java.util.Arrays;

/** Small rules of writing. */
final class Sentences {
  private Sentences() {}

  /** Sentences with one space between; blank ones are left out. */
  static String join(String... sentences) {
    return String.join(" ", Arrays.stream(sentences).filter(s -> !s.isBlank()).toList());
  }
}
