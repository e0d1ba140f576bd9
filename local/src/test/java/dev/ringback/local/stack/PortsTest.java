package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @Test
  void laysEveryPortOutFromTheBase() {
    var ports = Ports.of(Map.of("RINGBACK_PORT_BASE", "7500"));
    assertThat(
            List.of(
                ports.starter(),
                ports.workers(),
                ports.sandbox(),
                ports.temporal(),
                ports.temporalUi(),
                ports.temporalMetrics(),
                ports.postgres(),
                ports.temporalHttp(),
                ports.standby(),
                ports.asterisk(),
                ports.freeSwitch(),
                ports.starterTls()))
        .containsExactly(7500, 7501, 7502, 7503, 7504, 7505, 7506, 7507, 7508, 7509, 7510, 7511);
  }

  @Test
  void beginsAt7400WhenNothingIsSet() {
    assertThat(Ports.of(Map.of()).starter()).isEqualTo(7400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "65530", "ringback"})
  void refusesABaseThatCannotWork(String base) {
    assertThatThrownBy(() -> Ports.of(Map.of("RINGBACK_PORT_BASE", base)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("RINGBACK_PORT_BASE");
  }
}
