package dev.ringback.sandbox.patients;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened to a patient, in order. */
final class Diary {
  private final Clock clock;
  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  Diary(Clock clock) {
    this.clock = clock;
  }

  void note(String what) {
    entries.add(new Entry(clock.instant(), what));
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** One event. */
  record Entry(Instant at, String what) {}
}
