package dev.ringback.local.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Counts the harm done to patients. */
final class HostileTally {
  private static final int MOST_REASONS = 20;

  private final List<Invariant> bookings;
  private final Invariant stops;
  private final Invariant discretion;
  private final PlayInvariant others = new NobodyElse();
  private final List<String> why = new ArrayList<>();
  private long turns;
  private int calls;
  private long appointments;
  private int wrongBookings;
  private int sendsAfterStop;
  private int privateWords;

  HostileTally(Published published) {
    this.bookings =
        List.of(
            new BookedAsAgreed(published), new ChangedAsAgreed(published), new OneAppointment());
    this.stops = new NothingAfterStop(published);
    this.discretion = new DiscreetChannels(published);
  }

  /** Takes patients who were there at the same time. */
  void take(List<Witness> witnesses) {
    witnesses.forEach(this::take);
    privateWords += noted(others.violations(witnesses));
  }

  private void take(Witness witness) {
    calls++;
    turns += witness.turns();
    appointments += witness.standing();
    bookings.forEach(rule -> wrongBookings += harm(rule, witness));
    sendsAfterStop += harm(stops, witness);
    privateWords += harm(discretion, witness);
  }

  private int harm(Invariant invariant, Witness witness) {
    return noted(
        invariant.violations(witness).stream()
            .map(violation -> witness.as() + ": " + violation)
            .toList());
  }

  private int noted(List<String> violations) {
    violations.forEach(this::note);
    return violations.size();
  }

  void note(String what) {
    if (why.size() < MOST_REASONS) {
      why.add(what);
    }
  }

  long turns() {
    return turns;
  }

  Report.Hostile report() {
    return new Report.Hostile(
        turns, calls, appointments, wrongBookings, sendsAfterStop, privateWords, List.copyOf(why));
  }
}
