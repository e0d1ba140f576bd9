package dev.ringback.workflows.clinic;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which unanswered calls are worth a recovery.
 *
 * @param shortestRing a caller who hung up sooner is left alone; not asked of systems that do not
 *     tell how long it rang
 * @param hours when calls count, by the location's opening hours
 * @param ignored numbers that are never called back, such as suppliers
 * @param mostPerDay from this many calls of one caller in 24 hours on that nobody answered, more
 *     are a loop or spam
 * @param deskRings how long the clinic's own phones ring before they stop by themselves: a call
 *     that rang this long was not given up by its caller, whatever {@code shortestRing} says; null
 *     if it is not known
 * @param oldest a call that is told of later than this after it rang is left alone
 */
public record DetectionRules(
    Duration shortestRing,
    Hours hours,
    List<PhoneNumber> ignored,
    int mostPerDay,
    @Nullable Duration deskRings,
    Duration oldest) {
  private static final Duration DAY = Duration.ofHours(24);

  /** What holds for a clinic file that says nothing of it. */
  public static final DetectionRules USUAL =
      new DetectionRules(Duration.ofSeconds(4), Hours.ALWAYS, List.of(), 10);

  // Rules stored before calls could be too old say nothing of it.
  @SuppressWarnings("NullAway")
  public DetectionRules {
    ignored = List.copyOf(ignored);
    oldest = oldest == null ? DAY : oldest;
  }

  /** Rules for phones of which it is not known how long they ring. */
  public DetectionRules(
      Duration shortestRing, Hours hours, List<PhoneNumber> ignored, int mostPerDay) {
    this(shortestRing, hours, ignored, mostPerDay, null, DAY);
  }

  /** When calls count. */
  public enum Hours {
    ALWAYS,
    WHILE_OPEN,
    WHILE_CLOSED
  }
}
