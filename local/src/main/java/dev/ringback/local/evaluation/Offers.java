package dev.ringback.local.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The lists of times a patient was offered. */
final class Offers {
  static final String LAST = "last";

  private Offers() {}

  /**
   * Starts of the times on the last list before the last booking or move, in order; a single time
   * is no list. Empty if there is none.
   */
  static List<Instant> beforeBooking(Witness witness) {
    var bookedAt =
        Stream.concat(
                witness.runs().stream()
                    .flatMap(run -> run.bookings().stream())
                    .map(RunFacts.Booking::at),
                witness.changes().filter(c -> c.to() != null).map(RunFacts.Change::at))
            .max(Instant::compareTo);
    if (bookedAt.isEmpty()) {
      return List.of();
    }
    var lists = new LinkedHashMap<Instant, List<Instant>>();
    witness.runs().stream()
        .flatMap(run -> run.offered().stream())
        .filter(time -> !time.at().isAfter(bookedAt.get()))
        .forEach(
            time -> lists.computeIfAbsent(time.at(), _ -> new ArrayList<>()).add(time.start()));
    return lists.values().stream()
        .filter(list -> list.size() > 1)
        .reduce((_, later) -> later)
        .orElse(List.of());
  }

  /**
   * The nth of a list.
   *
   * @param which from 1, or {@link #LAST}
   */
  static Stream<Instant> nth(List<Instant> list, String which) {
    var index = which.equals(LAST) ? list.size() : Integer.parseInt(which);
    return index >= 1 && index <= list.size() ? Stream.of(list.get(index - 1)) : Stream.of();
  }
}
