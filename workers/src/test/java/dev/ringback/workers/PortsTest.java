package dev.ringback.workers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void countsFromTheBasePort() {
    assertThat(WorkersApplication.ports(8000))
        .containsEntry("ringback.port.starter", 8000)
        .containsEntry("ringback.port.workers", 8001)
        .containsEntry("ringback.port.temporal", 8003)
        .containsEntry("ringback.port.postgres", 8006);
  }
}
