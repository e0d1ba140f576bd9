package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.machine.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StarterKillTest {
  private static final String OFFER =
      "I have Tuesday the 24th at 2:30 PM, or Wednesday the 25th at 3 PM.";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Narrator narrator =
      new Narrator(
          new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false),
          ZoneOffset.UTC);
  private int kills;
  private final StarterKill twist = new StarterKill(() -> 4000 + ++kills);

  @Test
  void waitsUntilTimesAreOffered() {
    say("assistant", "What would you like to change?", 0);
    say("caller", "Botox. I am free from 2:30 until 4:30.", 0);
    assertThat(kills).isZero();
    assertThat(twist.missed()).isTrue();
  }

  @Test
  void killsOnceAndTellsWhoGoesOn() {
    say("assistant", OFFER, 0);
    say("caller", "The second one works.", 5);
    say("assistant", OFFER, 6);
    assertThat(kills).isEqualTo(1);
    assertThat(twist.missed()).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("SIGKILL to the starter, pid 4001")
        .containsOnlyOnce("the standby goes on with it");
  }

  @Test
  void doesNotTakeAWordFromBeforeTheKillForATakeOver() {
    say("assistant", OFFER, 0);
    say("caller", "Hello?", -5);
    assertThat(twist.missed()).isTrue();
  }

  private void say(String who, String words, int seconds) {
    twist.told(
        new TimelineEntry(Instant.now().plusSeconds(seconds), "said", who, "VOICE", words, "line"),
        narrator);
  }
}
