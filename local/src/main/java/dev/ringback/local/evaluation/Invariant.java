package dev.ringback.local.evaluation;

import java.util.List;

/** Something that must be true of every run, whatever the scenario. */
interface Invariant {
  /** What is wrong, in plain words; empty if nothing is. */
  List<String> violations(Witness witness);

  /** All of them. */
  static List<Invariant> all(Published published) {
    return List.of(
        new NothingAfterStop(published),
        new EveryTurnOnce(),
        new BookedAsAgreed(published),
        new ChangedAsAgreed(published),
        new OneAppointment(),
        new DiscreetChannels(published),
        new PublishedPrices(published),
        new CallsEnd());
  }
}
