package dev.ringback.sandbox.control;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** One way a vendor can misbehave on one request. */
public enum Fault {
  /** Answers 503 before doing anything. */
  UNAVAILABLE_503("503"),
  /** Does the work, then answers 500. */
  ERROR_500_AFTER_ACCEPT("500-after-accept"),
  /** Does the work, then never answers. */
  TIMEOUT_AFTER_ACCEPT("timeout-after-accept"),
  /** Answers 429 with Retry-After before doing anything. */
  TOO_MANY_429("429"),
  /** Does the work and answers properly, seconds later. */
  SLOW("slow"),
  /** Answers 200 with a body the vendor would never send; does nothing. */
  GARBAGE("garbage");

  private final String word;

  Fault(String word) {
    this.word = word;
  }

  /** The word the admin API uses for this fault. */
  public String word() {
    return word;
  }

  /** The fault of that admin word, or empty. */
  public static Optional<Fault> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(Fault::word).collect(Collectors.joining(", "));
  }
}
