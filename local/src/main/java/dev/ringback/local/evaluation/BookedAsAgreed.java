package dev.ringback.local.evaluation;

import dev.ringback.local.story.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A time is booked only if it was found, offered, read back on its own with the question whether to
 * book it, and then agreed to. A choice from a list is no yes.
 */
final class BookedAsAgreed implements Invariant {
  /** The note of appointments that were there before the story. */
  private static final String BEFORE = "on file before";

  private final Published published;

  BookedAsAgreed(Published published) {
    this.published = published;
  }

  @Override
  public List<String> violations(Witness witness) {
    var wrong = new ArrayList<String>();
    for (var run : witness.runs()) {
      for (var booking : run.bookings()) {
        if (!known(run.found(), booking)) {
          wrong.add(booking.start() + " was booked but never found free");
        }
        if (!known(run.offered(), booking)) {
          wrong.add(booking.start() + " was booked but never offered");
        }
        if (!agreed(witness, booking)) {
          wrong.add(booking.start() + " was booked without a yes to it");
        }
      }
    }
    var asked =
        Stream.concat(
                witness.runs().stream()
                    .flatMap(run -> run.bookings().stream())
                    .map(RunFacts.Booking::start),
                witness.changes().map(RunFacts.Change::to).filter(Objects::nonNull))
            .toList();
    var moved = witness.changes().anyMatch(change -> change.to() != null);
    for (var appointment : witness.appointments()) {
      var before = BEFORE.equals(appointment.notes()) && !moved;
      if (!before && !asked.contains(appointment.startsAt())) {
        wrong.add(appointment.startsAt() + " stands at the practice but was never asked for");
      }
    }
    return wrong;
  }

  private static boolean known(List<RunFacts.Time> times, RunFacts.Booking booking) {
    return times.stream()
        .anyMatch(t -> t.start().equals(booking.start()) && !t.at().isAfter(booking.at()));
  }

  private boolean agreed(Witness witness, RunFacts.Booking booking) {
    var before =
        witness.timeline().stream()
            .filter(e -> e.kind().equals("said") && e.at().isBefore(booking.at()))
            .toList();
    var readBack = readBack(before, witness, booking);
    if (readBack < 0) {
      return false;
    }
    var answers =
        before.subList(readBack + 1, before.size()).stream()
            .filter(line -> line.who().equals("caller"))
            .map(TimelineEntry::text)
            .toList();
    return Consent.given(before.get(readBack).text(), answers);
  }

  /** The last line of ours that named any time, if it read that one back; else -1. */
  private int readBack(List<TimelineEntry> before, Witness witness, RunFacts.Booking booking) {
    var known =
        Stream.concat(
                witness.runs().stream()
                    .flatMap(run -> Stream.concat(run.found().stream(), run.offered().stream()))
                    .map(RunFacts.Time::start),
                Stream.of(booking.start()))
            .distinct()
            .toList();
    for (var i = before.size() - 1; i >= 0; i--) {
      var line = before.get(i);
      if (line.who().equals("assistant")) {
        var named = Times.named(line.text(), known, published.zone(booking.location()));
        if (!named.isEmpty()) {
          var onlyThat = named.equals(List.of(booking.start()));
          return onlyThat && Consent.asksToBook(line.text()) ? i : -1;
        }
      }
    }
    return -1;
  }
}
