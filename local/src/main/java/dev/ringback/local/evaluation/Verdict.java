package dev.ringback.local.evaluation;

import java.util.List;

/** A scenario and all its runs; it passes only if all of them do. */
record Verdict(Case scenario, List<Trial> trials) {
  boolean passed() {
    return !trials.isEmpty() && trials.stream().allMatch(Trial::passed);
  }

  /** The reasons of the runs that did not pass, each once. */
  String why() {
    return String.join(
        "; ", trials.stream().flatMap(trial -> trial.why().stream()).distinct().toList());
  }
}
