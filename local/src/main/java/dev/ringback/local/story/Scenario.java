package dev.ringback.local.story;

import org.jspecify.annotations.Nullable;

/**
 * What a scripted caller does.
 *
 * @param expectedOutcome code of the outcome it must come to
 * @param needsFastClock whether its waits would take hours on an ordinary clock
 * @param caller null in a list of scenarios
 */
public record Scenario(
    String name,
    String title,
    String expectedOutcome,
    boolean needsFastClock,
    @Nullable Caller caller) {

  /**
   * Who calls.
   *
   * @param onFile whether the clinic knows them by name
   */
  public record Caller(
      String given,
      String family,
      @Nullable String email,
      boolean onFile,
      boolean whatsApp,
      @Nullable Interest earlierInterest) {

    /** Whether the clinic has more than the number they called from. */
    public boolean isReachable() {
      return onFile || email != null || whatsApp;
    }
  }

  /**
   * What they once asked about.
   *
   * @param month such as {@code 2026-07}
   */
  public record Interest(String treatment, String month) {}
}
