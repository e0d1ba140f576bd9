package dev.ringback.local.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * How fast recoveries start, in milliseconds.
 *
 * @param bareStart from asking for a bare workflow to its start
 * @param bareAnswer from asking for it to the answer
 * @param ourStart from sending a notice to the start of its recovery
 * @param ourAnswer from sending it to the answer, which waits for the hand-over
 * @param lost notices that no episode came of within the run
 */
public record DetectionReport(
    Figures bareStart, Figures bareAnswer, Figures ourStart, Figures ourAnswer, int lost) {

  static DetectionReport of(
      List<Long> bareStart,
      List<Long> bareAnswer,
      List<Long> ourStart,
      List<Long> ourAnswer,
      int lost) {
    return new DetectionReport(
        Figures.of(bareStart),
        Figures.of(bareAnswer),
        Figures.of(ourStart),
        Figures.of(ourAnswer),
        lost);
  }

  public List<String> lines() {
    return List.of(
        "%-34s %6s %9s %9s %9s".formatted("", "count", "p50 ms", "p95 ms", "p99 ms"),
        line("bare workflow, asked to started", bareStart),
        line("bare workflow, asked to answered", bareAnswer),
        line("notice, sent to recovery started", ourStart),
        line("notice, sent to answered", ourAnswer),
        lost + " notices without an episode");
  }

  private static String line(String what, Figures figures) {
    return "%-34s %6d %9.2f %9.2f %9.2f"
        .formatted(what, figures.count(), figures.p50(), figures.p95(), figures.p99());
  }

  /** Whether there is anything to compare, and nothing was lost. */
  public boolean measured() {
    return ourStart.count() > 0 && lost == 0;
  }

  public void write(Path file) {
    ReportFile.write(file, this);
  }
}
