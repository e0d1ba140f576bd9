package dev.ringback.workflows.compliance;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Hours of one day, by the clock of the person.
 *
 * @param opens first allowed moment
 * @param closes first moment no longer allowed; a contact ends one minute before
 */
public record DayHours(LocalTime opens, LocalTime closes) {

  static DayHours of(int opens, int closes) {
    return new DayHours(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
  }

  /** What both allow; null if nothing. */
  @Nullable DayHours and(DayHours other) {
    LocalTime from = opens.isAfter(other.opens) ? opens : other.opens;
    LocalTime to = closes.isBefore(other.closes) ? closes : other.closes;
    return from.isBefore(to) ? new DayHours(from, to) : null;
  }
}
