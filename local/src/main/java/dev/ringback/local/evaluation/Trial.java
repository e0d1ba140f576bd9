package dev.ringback.local.evaluation;

import java.time.Duration;
import java.util.List;

/**
 * One graded run.
 *
 * @param why reasons it does not pass; empty if it does
 */
record Trial(int number, List<Witness> witnesses, List<String> why, Duration took) {
  boolean passed() {
    return why.isEmpty();
  }
}
