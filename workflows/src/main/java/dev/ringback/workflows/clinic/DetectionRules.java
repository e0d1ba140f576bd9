package dev.ringback.workflows.clinic;

import java.time.Duration;
import java.util.List;

/**
 * Which unanswered calls are worth a recovery.
 *
 * @param shortestRing a caller who hung up sooner is left alone; not asked of systems that do not
 *     tell how long it rang
 * @param hours when calls count, by the location's opening hours
 * @param ignored numbers that are never called back, such as suppliers
 * @param mostPerDay from this many calls of one caller in 24 hours on, more are a loop or spam
 */
public record DetectionRules(
    Duration shortestRing, Hours hours, List<PhoneNumber> ignored, int mostPerDay) {

  /** What holds for a clinic file that says nothing of it. */
  public static final DetectionRules USUAL =
      new DetectionRules(Duration.ofSeconds(4), Hours.ALWAYS, List.of(), 10);

  /** When calls count. */
  public enum Hours {
    ALWAYS,
    WHILE_OPEN,
    WHILE_CLOSED
  }
}
