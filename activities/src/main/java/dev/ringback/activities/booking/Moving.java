package dev.ringback.activities.booking;

import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.Slot;

/**
 * An appointment to move.
 *
 * @param reference stays the same over every retry
 * @param search the handle of the search that found the slot
 */
public record Moving(
    String reference, Person person, BookedTime appointment, String search, Slot slot) {
  @Override
  public String toString() {
    return "Moving[" + reference + "]";
  }
}
