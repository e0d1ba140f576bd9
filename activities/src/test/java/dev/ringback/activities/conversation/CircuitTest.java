package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitTest {
  private final MovableClock clock = new MovableClock();
  private final Circuit circuit = new Circuit(clock);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      circuit.failed();
    }
  }

  @Test
  void opensAfterThreeFailuresInARow() {
    fail(2);
    assertThat(circuit.lets()).isTrue();
    circuit.answered();
    fail(2);
    assertThat(circuit.lets()).isTrue();
    fail(1);
    assertThat(circuit.lets()).isFalse();
  }

  @Test
  void letsOneTryAfterAPause() {
    fail(3);
    clock.forward(Duration.ofMillis(14_999));
    assertThat(circuit.lets()).isFalse();
    clock.forward(Duration.ofMillis(1));
    assertThat(circuit.lets()).isTrue();
    assertThat(circuit.lets()).isFalse();
  }

  @Test
  void staysOpenWhenTheTryFailed() {
    fail(3);
    clock.forward(Duration.ofSeconds(15));
    assertThat(circuit.lets()).isTrue();
    circuit.failed();
    clock.forward(Duration.ofSeconds(14));
    assertThat(circuit.lets()).isFalse();
  }

  @Test
  void closesWhenTheTryWasAnswered() {
    fail(3);
    clock.forward(Duration.ofSeconds(15));
    assertThat(circuit.lets()).isTrue();
    circuit.answered();
    assertThat(circuit.lets()).isTrue();
    assertThat(circuit.lets()).isTrue();
  }

  @Test
  void triesAgainWhenNothingWasHeardOfTheTry() {
    fail(3);
    clock.forward(Duration.ofSeconds(15));
    assertThat(circuit.lets()).isTrue();
    clock.forward(Duration.ofSeconds(15));
    assertThat(circuit.lets()).isTrue();
  }
}
