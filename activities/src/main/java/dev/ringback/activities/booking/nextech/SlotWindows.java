package dev.ringback.activities.booking.nextech;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a search for times. Nextech looks at no more than sixty days at once; and since the
 * earliest times are wanted, what is further off is asked for only if what is near does not do.
 */
final class SlotWindows {
  private static final int FIRST_DAYS = 7;
  private static final int MOST_DAYS = 60;

  private SlotWindows() {}

  /** Windows from the first day to the last, both included, without a gap. */
  static List<Window> between(LocalDate first, LocalDate last) {
    List<Window> windows = new ArrayList<>();
    int days = FIRST_DAYS;
    LocalDate from = first;
    while (!from.isAfter(last)) {
      LocalDate end = from.plusDays(days);
      LocalDate until = end.isAfter(last) ? last.plusDays(1) : end;
      windows.add(new Window(from, until));
      from = until;
      days = Math.min(days * 2, MOST_DAYS);
    }
    return windows;
  }

  /**
   * @param until excluded
   */
  record Window(LocalDate from, LocalDate until) {}
}
