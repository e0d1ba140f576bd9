package dev.ringback.local.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run's history proves.
 *
 * @param answers updates the workflow accepted, in order
 * @param failedTasks causes of failed workflow tasks
 * @param found starts of times the practice system named, with when it did
 * @param offered starts of times the assistant had offered, with when this was known
 * @param bookings starts of times that were booked, with when that was asked for
 * @param changes moves and cancellations, with when each was asked for
 * @param stops when requests to stop were recorded
 */
record RunFacts(
    List<Answer> answers,
    List<String> failedTasks,
    List<Time> found,
    List<Time> offered,
    List<Booking> bookings,
    List<Change> changes,
    List<Instant> stops) {

  /**
   * An update.
   *
   * @param id the turn's or call's id
   */
  record Answer(String id, String name, boolean completed, boolean failed) {}

  /** A time to come in. */
  record Time(Instant at, Instant start) {}

  /** A time that was booked, at a location. */
  record Booking(Instant at, Instant start, String location) {}

  /**
   * An appointment that was moved or cancelled.
   *
   * @param to null: cancelled
   */
  record Change(Instant at, Instant from, @Nullable Instant to, String location) {}

  static RunFacts none() {
    return new RunFacts(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
