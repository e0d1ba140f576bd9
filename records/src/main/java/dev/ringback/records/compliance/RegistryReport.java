package dev.ringback.records.compliance;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of an import. Holds no number.
 *
 * @param listed people whose number is listed, or was given up
 * @param clear people whose number was looked for and is neither
 * @param strangers lines of nobody on file
 * @param unanswered lines that tell nothing: the registry has no data, or was asked this before
 * @param bad lines that were skipped
 * @param problems the first of them
 * @param complete whether everybody was looked for; with bad lines nobody is noted as not listed
 */
public record RegistryReport(
    long lines,
    long listed,
    long clear,
    long strangers,
    long unanswered,
    long bad,
    List<Problem> problems,
    boolean complete) {

  /**
   * @param line from 1
   */
  public record Problem(long line, String message) {}

  /** Counts while lines come. */
  static final class Tally {
    private static final int MOST_NAMED = 20;

    private final List<Problem> problems = new ArrayList<>();
    private long listed;
    private long clear;
    private long strangers;
    private long unanswered;
    private long bad;

    void listed(long people) {
      listed += people;
    }

    void clear(long people) {
      clear += people;
    }

    void stranger() {
      strangers++;
    }

    void unanswered() {
      unanswered++;
    }

    void bad(long line, String message) {
      bad++;
      if (problems.size() < MOST_NAMED) {
        problems.add(new Problem(line, message));
      }
    }

    boolean isClean() {
      return bad == 0;
    }

    RegistryReport of(long lines, boolean complete) {
      return new RegistryReport(
          lines, listed, clear, strangers, unanswered, bad, List.copyOf(problems), complete);
    }
  }
}
