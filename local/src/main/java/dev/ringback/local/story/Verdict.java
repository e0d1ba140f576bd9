package dev.ringback.local.story;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a scenario came to what it must.
 *
 * @param words the outcome, or what is wrong with it
 */
record Verdict(boolean reached, String words) {

  /**
   * @param appointments those that stand for the caller in the practice system
   */
  static Verdict on(
      Scenario scenario, StarterApi.Episode episode, int appointments, Duration limit) {
    var outcome = episode.row().outcome();
    if (outcome == null) {
      return new Verdict(
          false, "none after " + limit.toSeconds() + " s: " + where(episode.standing()));
    }
    if (!scenario.expectedOutcome().equals(outcome)) {
      return new Verdict(
          false, outcome + ", but the scenario expects " + scenario.expectedOutcome());
    }
    if (outcome.equals("BOOKED") && appointments != 1) {
      return new Verdict(
          false,
          "BOOKED, but the practice system holds " + appointments + " appointments for the caller");
    }
    return new Verdict(true, outcome);
  }

  Verdict after(Twist twist) {
    return reached && twist.missed()
        ? new Verdict(false, words + ", but what should have befallen the services did not")
        : this;
  }

  private static String where(@Nullable Standing standing) {
    if (standing == null) {
      return "its workflow does not answer";
    }
    return "it stands at "
        + standing.stage()
        + (standing.talkingOn() == null ? "" : " on " + standing.talkingOn())
        + (standing.waitingFor() == null ? "" : ", waiting for " + standing.waitingFor());
  }
}
