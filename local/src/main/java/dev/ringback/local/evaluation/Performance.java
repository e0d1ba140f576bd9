package dev.ringback.local.evaluation;

import dev.ringback.local.machine.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Plays a scenario once. */
final class Performance {
  private static final Duration LAST_WORD = Duration.ofMillis(250);
  private static final Duration CURTAIN = Duration.ofSeconds(2);

  private final Theatre theatre;
  private final Limits limits;

  /**
   * @param limit how long after the last call it may take
   * @param quiet how long nothing may happen until nothing more is expected
   * @param open the same for a scenario that is expected to stay open
   */
  record Limits(Duration limit, Duration quiet, Duration open) {
    static final Limits USUAL =
        new Limits(Duration.ofSeconds(150), Duration.ofSeconds(60), Duration.ofSeconds(5));
  }

  Performance(Theatre theatre, Limits limits) {
    this.theatre = theatre;
    this.limits = limits;
  }

  /** What was seen of each patient, however it ended. */
  List<Witness> play(Case scenario) {
    var actors = scenario.patients().stream().map(p -> Actor.cast(theatre, p)).toList();
    ring(actors);
    var mayStayOpen = scenario.expected().values().stream().anyMatch(Case.Expected::mayStayOpen);
    follow(actors, mayStayOpen ? limits.open() : limits.quiet());
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
          Patience.pause(Duration.between(Instant.now(), at));
          actor.ring();
        });
  }

  private void follow(List<Actor> actors, Duration quiet) {
    var stillness = new Stillness(actors);
    var over =
        Patience.until(
            Instant.now().plus(limits.limit()),
            () -> {
              if (are(actors, Actor::isOver)) {
                return true;
              }
              return stillness.lasted().compareTo(quiet) > 0 ? false : null;
            });
    if (Boolean.TRUE.equals(over)) {
      curtain(actors);
    }
  }

  /** A last word may still be on its way, and open an episode of its own. */
  private static void curtain(List<Actor> actors) {
    var latest = Instant.now().plus(CURTAIN);
    Patience.until(latest, () -> are(actors, Actor::isDone) ? true : null);
    Patience.pause(LAST_WORD);
    Patience.until(latest, () -> are(actors, Actor::isOver) ? true : null);
  }

  private static boolean are(List<Actor> actors, Predicate<Actor> done) {
    return actors.stream().allMatch(done);
  }

  /** How long nothing has happened. */
  private static final class Stillness {
    private final List<Actor> actors;
    private List<Integer> before = List.of();
    private Instant since = Instant.now();

    private Stillness(List<Actor> actors) {
      this.actors = actors;
    }

    private Duration lasted() {
      var now = actors.stream().map(Actor::activity).toList();
      if (!now.equals(before)) {
        before = now;
        since = Instant.now();
      }
      return Duration.between(since, Instant.now());
    }
  }
}
