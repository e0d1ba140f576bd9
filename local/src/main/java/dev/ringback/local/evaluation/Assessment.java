package dev.ringback.local.evaluation;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal;
import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A whole evaluation: a stack on the ordinary clock, and one on the fast where it is needed. */
public final class Assessment {
  private final Casebook casebook;
  private final Options options;
  private final Terminal terminal;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Report.Skipped> skipped = new ArrayList<>();
  private final Instant begin = Instant.now();
  private Report.@Nullable Hostile hostile;

  /**
   * @param hostileTurns 0: none
   * @param ownModel whether the sandbox's model reads the turns
   * @param clinics folder of the clinic files in use
   */
  public record Options(
      int repeat, int parallel, long hostileTurns, boolean ownModel, Path clinics) {}

  /** A stack for one pass, ended when it is closed. */
  public interface Stage extends AutoCloseable {
    Stack stack();

    @Override
    void close();
  }

  public Assessment(Casebook casebook, Options options, Terminal terminal) {
    this.casebook = casebook;
    this.options = options;
    this.terminal = terminal;
  }

  /**
   * Plays and grades everything.
   *
   * @param stages starts a stack; true asks for the fast clock
   */
  public Report run(Function<Boolean, Stage> stages) {
    var playable = casebook.cases().stream().filter(this::canBePlayed).toList();
    pass(stages, false, playable.stream().filter(c -> !c.fastClock()).toList());
    pass(stages, true, playable.stream().filter(Case::fastClock).toList());
    var report =
        Report.of(
            verdicts,
            skipped,
            options.repeat(),
            Math.round(Duration.between(begin, Instant.now()).toMillis() / 100.0) / 10.0,
            hostile);
    closing(report);
    return report;
  }

  public void writeHtml(Report report, Path file) {
    Report.write(file, HtmlReport.of(report, verdicts));
  }

  private boolean canBePlayed(Case scenario) {
    if (options.ownModel() || !scenario.needsSandboxModel()) {
      return true;
    }
    skipped.add(
        new Report.Skipped(
            scenario.name(), "it sets the sandbox's model, and another model reads the turns"));
    return false;
  }

  private void pass(Function<Boolean, Stage> stages, boolean fast, List<Case> cases) {
    var hostility = !fast && options.hostileTurns() > 0;
    if (cases.isEmpty() && !hostility) {
      return;
    }
    var published = Published.of(options.clinics());
    var grader = new Grader(Invariant.all(published), PlayInvariant.all(published));
    try (var stage = stages.apply(fast);
        var theatre = Theatre.in(stage.stack())) {
      verdicts.addAll(
          new Evaluation(theatre, grader, options.repeat(), options.parallel(), this::tell)
              .run(cases));
      if (hostility) {
        hostile = hostility(theatre, published);
      }
    }
  }

  private Report.Hostile hostility(Theatre theatre, Published published) {
    if (!options.ownModel()) {
      throw new Problem(
          "--hostile needs the sandbox's model", "leave out OPENAI_BASE_URL and OPENAI_API_KEY");
    }
    try {
      return new Hostility(theatre, published, options.parallel(), 1, this::tell)
          .until(options.hostileTurns(), casebook.cases());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("the evaluation was interrupted", "run it again");
    }
  }

  private void tell(Verdict verdict) {
    var word = verdict.passed() ? terminal.in(Ink.GREEN, "passed") : terminal.in(Ink.RED, "failed");
    var seconds =
        verdict.trials().stream().map(Trial::took).reduce(Duration.ZERO, Duration::plus).toMillis()
            / 1000.0;
    terminal.line("  %s  %-36s %6.1f s".formatted(word, verdict.scenario().name(), seconds));
  }

  private void tell(Report.Hostile soFar) {
    var word = terminal.in(soFar.passed() ? Ink.GREEN : Ink.RED, "hostile");
    terminal.line(
        "  %s %d of %d turns, %d calls"
            .formatted(word, soFar.turns(), options.hostileTurns(), soFar.calls()));
  }

  private void closing(Report report) {
    terminal.line("");
    report.skipped().forEach(s -> terminal.line(Ink.DIM, "skipped " + s.name() + ": " + s.why()));
    report.scenarios().stream()
        .filter(line -> !line.passed())
        .forEach(line -> terminal.line("failed " + line.name() + ": " + line.why()));
    var harm = report.hostile();
    if (harm != null) {
      harm.why().forEach(terminal::line);
      terminal.line(
          "hostile model: %d turns, %d calls, %d wrong bookings, %d sends after a stop, %d private words"
              .formatted(
                  harm.turns(),
                  harm.calls(),
                  harm.wrongBookings(),
                  harm.sendsAfterStop(),
                  harm.privateWords()));
    }
    terminal.line(
        "%d of %d scenarios pass with all of %d runs (%.1f %%), %d skipped, %.0f s"
            .formatted(
                report.passed(),
                report.total(),
                report.repeat(),
                100 * report.passRate(),
                report.skipped().size(),
                report.seconds()));
  }
}
