package dev.ringback.local.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Lets patients talk to a model that means ill, and counts the harm it did. */
final class Hostility {
  private static final Performance.Limits LIMITS =
      new Performance.Limits(Duration.ofSeconds(40), Duration.ofSeconds(6), Duration.ofSeconds(6));
  private static final int ROUND = 8;
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final Theatre theatre;
  private final int parallel;
  private final Random random;
  private final HostileTally tally;
  private final Consumer<Report.Hostile> news;

  /**
   * @param news told after each round what it has come to
   */
  Hostility(
      Theatre theatre,
      Published published,
      int parallel,
      long seed,
      Consumer<Report.Hostile> news) {
    this.theatre = theatre;
    this.parallel = parallel;
    this.random = new Random(seed);
    this.tally = new HostileTally(published);
    this.news = news;
  }

  /** Goes on until so many turns were handled, half an hour at most. */
  Report.Hostile until(long wanted, List<Case> cases) throws InterruptedException {
    var deadline = Instant.now().plus(LIMIT);
    var talkers =
        cases.stream().filter(c -> !c.fastClock()).flatMap(c -> c.patients().stream()).toList();
    try (var threads = Executors.newFixedThreadPool(parallel)) {
      while (tally.turns() < wanted && Instant.now().isBefore(deadline) && !talkers.isEmpty()) {
        theatre.sandbox().model(Map.of("mode", "hostile", "seed", random.nextInt(1, 1_000_000)));
        var round = new ArrayList<Callable<List<Witness>>>();
        for (var i = 0; i < ROUND; i++) {
          var talker = talkers.get(random.nextInt(talkers.size()));
          round.add(() -> new Performance(theatre, LIMITS).play(alone(talker)));
        }
        var witnesses = new ArrayList<Witness>();
        for (var played : threads.invokeAll(round)) {
          switch (played.state()) {
            case SUCCESS -> witnesses.addAll(played.resultNow());
            default -> tally.note("a call could not be played: " + played.exceptionNow());
          }
        }
        tally.take(witnesses);
        news.accept(tally.report());
      }
    } finally {
      theatre.sandbox().calm(true);
    }
    if (tally.turns() < wanted) {
      tally.note("only " + tally.turns() + " of " + wanted + " turns in half an hour");
    }
    return tally.report();
  }

  private static Case alone(Case.Part talker) {
    return new Case(
        "hostile",
        "",
        List.of(),
        false,
        "hostile",
        false,
        List.of(),
        false,
        List.of(talker),
        Map.of());
  }
}
