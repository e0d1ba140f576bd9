package dev.ringback.local.evaluation;

import dev.ringback.local.machine.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Plays scenarios on one stack: side by side where they can, alone where they must. */
final class Evaluation {
  private final Theatre theatre;
  private final Grader grader;
  private final int repeat;
  private final int parallel;
  private final Consumer<Verdict> news;

  /**
   * @param news told of each scenario when it is graded
   */
  Evaluation(Theatre theatre, Grader grader, int repeat, int parallel, Consumer<Verdict> news) {
    this.theatre = theatre;
    this.grader = grader;
    this.repeat = repeat;
    this.parallel = parallel;
    this.news = news;
  }

  List<Verdict> run(List<Case> cases) {
    var verdicts = new ArrayList<Verdict>();
    theatre.sandbox().calm(false);
    verdicts.addAll(sideBySide(cases.stream().filter(c -> !c.exclusive()).toList()));
    for (var scenario : cases.stream().filter(Case::exclusive).toList()) {
      verdicts.add(told(new Verdict(scenario, alone(scenario))));
    }
    return verdicts;
  }

  private List<Verdict> sideBySide(List<Case> cases) {
    try (var threads = Executors.newFixedThreadPool(parallel)) {
      var running = new ArrayList<Future<Verdict>>();
      for (var scenario : cases) {
        running.add(
            threads.submit(() -> {
              var trials = new ArrayList<Trial>();
              for (var number = 1; number <= repeat; number++) {
                trials.add(once(scenario, number));
              }
              return told(new Verdict(scenario, trials));
            }));
      }
      var verdicts = new ArrayList<Verdict>();
      for (var one : running) {
        verdicts.add(one.get());
      }
      return verdicts;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("the evaluation was interrupted", "run it again");
    }
  }

  private List<Trial> alone(Case scenario) {
    var trials = new ArrayList<Trial>();
    for (var number = 1; number <= repeat; number++) {
      theatre.sandbox().calm(false);
      try {
        if (!scenario.model().equals("normal")) {
          theatre.sandbox().model(Map.of("mode", scenario.model(), "seed", number));
        }
        if (scenario.calendarClosed()) {
          theatre.sandbox().close(true);
        }
        scenario.faults().forEach(theatre.sandbox()::plan);
        trials.add(once(scenario, number));
      } finally {
        theatre.sandbox().calm(!scenario.model().equals("normal"));
      }
    }
    return trials;
  }

  private Trial once(Case scenario, int number) {
    var begin = Instant.now();
    try {
      var witnesses = new Performance(theatre, Performance.Limits.USUAL).play(scenario);
      return new Trial(number, witnesses, grader.grade(scenario, witnesses), since(begin));
    } catch (RuntimeException e) {
      return new Trial(number, List.of(), List.of("could not be played: " + e), since(begin));
    }
  }

  private static Duration since(Instant begin) {
    return Duration.between(begin, Instant.now());
  }

  private synchronized Verdict told(Verdict verdict) {
    news.accept(verdict);
    return verdict;
  }
}
