package dev.ringback.local.bench;

import dev.ringback.local.stack.Addresses;
import dev.ringback.local.story.SandboxControls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures turns of calls against bare updates, a call and a block of updates in turns, so that
 * both see the same machine.
 */
public final class TurnBench {
  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final int FIRST_TOKEN_MILLIS = 150;
  private static final int USUAL_TURNS_OF_A_CALL = 6;
  private static final int HOPELESS_CALLS = 3;

  private final Addresses addresses;
  private final SandboxControls sandbox;
  private final Consumer<String> news;

  public TurnBench(Addresses addresses, Consumer<String> news) {
    this.addresses = addresses;
    this.sandbox = new SandboxControls(addresses.sandbox());
    this.news = news;
  }

  /**
   * Goes on until so many turns of calls are measured; ends after twenty minutes or when calls give
   * no turns at all.
   *
   * @param warm turns before that, which do not count
   */
  public TurnReport run(int turns, int warm) {
    sandbox.model(
        Map.of("mode", "normal", "firstTokenMillis", FIRST_TOKEN_MILLIS, "tokenMillis", 0));
    try (var bare = new BareTurns(addresses.temporal(), addresses.namespace())) {
      var ours = new OurTurns(sandbox);
      news.accept("warming up with " + warm + " turns");
      pass(bare, ours, warm);
      news.accept("measuring " + turns + " turns");
      return pass(bare, ours, turns);
    } finally {
      sandbox.model(Map.of("mode", "normal"));
    }
  }

  private static TurnReport pass(BareTurns bare, OurTurns ours, int turns) {
    var deadline = Instant.now().plus(LIMIT);
    var bareUpdates = new ArrayList<Long>();
    var bareTurns = new ArrayList<Long>();
    var ourTurns = new ArrayList<Long>();
    var calls = 0;
    var aside = 0;
    while (ourTurns.size() < turns
        && Instant.now().isBefore(deadline)
        && (calls < HOPELESS_CALLS || !ourTurns.isEmpty())) {
      var call = ours.call();
      ourTurns.addAll(call.turns());
      aside += call.aside();
      calls++;
      var block = bare.block(Math.max(USUAL_TURNS_OF_A_CALL, call.turns().size()));
      bareUpdates.addAll(block.alone());
      bareTurns.addAll(block.withActivity());
    }
    return TurnReport.of(bareUpdates, bareTurns, ourTurns, calls, aside);
  }
}
