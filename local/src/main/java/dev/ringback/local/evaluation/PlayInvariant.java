package dev.ringback.local.evaluation;

import java.util.List;

/** Something that must be true of all patients of a play together. */
interface PlayInvariant {
  /** What is wrong, in plain words; empty if nothing is. */
  List<String> violations(List<Witness> witnesses);

  /** All of them. */
  static List<PlayInvariant> all(Published published) {
    return List.of(new NobodyElse(), new RoomForAll(published));
  }
}
