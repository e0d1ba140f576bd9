package dev.ringback.local.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What turns cost, in milliseconds.
 *
 * @param bareUpdate an update of a bare workflow, without an activity
 * @param bareTurn an update that runs one activity
 * @param ourTurn a caller's turn on a call, less the model's time to its first token
 * @param aside turns of ours that could not be measured so
 */
public record TurnReport(
    Figures bareUpdate,
    Figures bareTurn,
    Figures ourTurn,
    int calls,
    int aside,
    double ratioP50,
    double ratioP95,
    boolean goalReached) {
  private static final double GOAL_P50 = 1.3;
  private static final double GOAL_P95 = 2.0;

  static TurnReport of(
      List<Long> bareUpdates, List<Long> bareTurns, List<Long> ourTurns, int calls, int aside) {
    var bare = Figures.of(bareTurns);
    var ours = Figures.of(ourTurns);
    var p50 = ratio(ours.p50(), bare.p50());
    var p95 = ratio(ours.p95(), bare.p95());
    return new TurnReport(
        Figures.of(bareUpdates),
        bare,
        ours,
        calls,
        aside,
        p50,
        p95,
        ours.count() > 0 && p50 <= GOAL_P50 && p95 <= GOAL_P95);
  }

  private static double ratio(double ours, double bare) {
    return bare == 0 ? 0 : Math.round(100 * ours / bare) / 100.0;
  }

  /** Whether there is anything to compare. */
  public boolean measured() {
    return ourTurn.count() > 0 && bareTurn.count() > 0;
  }

  public List<String> lines() {
    return List.of(
        "%-34s %6s %9s %9s".formatted("", "count", "p50 ms", "p95 ms"),
        line("bare update", bareUpdate),
        line("bare update with one activity", bareTurn),
        line("turn on a call, less the model", ourTurn),
        "ratio to the bare update with one activity: p50 %.2f, p95 %.2f; %d turns left out in %d calls"
            .formatted(ratioP50, ratioP95, aside, calls),
        "goal p50 at most %.1f, p95 at most %.1f: %s"
            .formatted(GOAL_P50, GOAL_P95, goalReached ? "reached" : "missed"));
  }

  private static String line(String what, Figures figures) {
    return "%-34s %6d %9.2f %9.2f".formatted(what, figures.count(), figures.p50(), figures.p95());
  }

  public void write(Path file) {
    ReportFile.write(file, this);
  }
}
