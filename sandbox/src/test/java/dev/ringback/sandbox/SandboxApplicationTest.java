package dev.ringback.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxApplicationTest {
  @Test
  void listensTwoAboveThePortBase() {
    assertThat(SandboxApplication.port(Map.of())).isEqualTo(7402);
    assertThat(SandboxApplication.port(Map.of("RINGBACK_PORT_BASE", "9000"))).isEqualTo(9002);
    assertThat(SandboxApplication.port(Map.of("RINGBACK_PORT_BASE", "9000", "SANDBOX_PORT", "41")))
        .isEqualTo(41);
  }
}
