package dev.ringback.local.evaluation;

import dev.ringback.local.machine.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plays a scenario once. */
final class Performance {
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration CURTAIN = Duration.ofSeconds(2);

  private final Theatre theatre;
  private final Patience patience;

  /**
   * @param limit how long after the last call it may take
   * @param quiet how long nothing may happen until nothing more is expected
   * @param open the same for a scenario that is expected to stay open
   */
  record Patience(Duration limit, Duration quiet, Duration open) {
    static final Patience USUAL =
        new Patience(Duration.ofSeconds(150), Duration.ofSeconds(60), Duration.ofSeconds(5));
  }

  Performance(Theatre theatre, Patience patience) {
    this.theatre = theatre;
    this.patience = patience;
  }

  /** What was seen of each patient, however it ended. */
  List<Witness> play(Case scenario) {
    var actors = scenario.patients().stream().map(p -> Actor.cast(theatre, p)).toList();
    ring(actors);
    var mayStayOpen = scenario.expected().values().stream().anyMatch(Case.Expected::mayStayOpen);
    follow(actors, mayStayOpen ? patience.open() : patience.quiet());
    var witnesses = actors.stream().map(Actor::witness).toList();
    actors.forEach(Actor::leave);
    return witnesses;
  }

  private static void ring(List<Actor> actors) {
    var begin = Instant.now();
    actors.stream()
        .sorted((a, b) -> Double.compare(a.part().ringsAfter(), b.part().ringsAfter()))
        .forEach(actor -> {
          var at = begin.plusMillis(Math.round(actor.part().ringsAfter() * 1000));
          pause(Duration.between(Instant.now(), at));
          actor.ring();
        });
  }

  private void follow(List<Actor> actors, Duration quiet) {
    var deadline = Instant.now().plus(patience.limit());
    var lastNews = Instant.now();
    Map<String, Integer> before = Map.of();
    while (Instant.now().isBefore(deadline)) {
      if (actors.stream().allMatch(Actor::isOver)) {
        curtain(actors);
        return;
      }
      var now = actors.stream().collect(Collectors.toMap(a -> a.part().as(), Actor::activity));
      if (!now.equals(before)) {
        before = now;
        lastNews = Instant.now();
      } else if (Duration.between(lastNews, Instant.now()).compareTo(quiet) > 0) {
        return;
      }
      pause(PAUSE);
    }
  }

  /** A last word may still be on its way, and open an episode of its own. */
  private static void curtain(List<Actor> actors) {
    var latest = Instant.now().plus(CURTAIN);
    while (!actors.stream().allMatch(Actor::isDone) && Instant.now().isBefore(latest)) {
      pause(PAUSE);
    }
    pause(PAUSE);
    while (!actors.stream().allMatch(Actor::isOver) && Instant.now().isBefore(latest)) {
      pause(PAUSE);
    }
  }

  private static void pause(Duration time) {
    if (!time.isPositive()) {
      return;
    }
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("the evaluation was interrupted", "run it again");
    }
  }
}
