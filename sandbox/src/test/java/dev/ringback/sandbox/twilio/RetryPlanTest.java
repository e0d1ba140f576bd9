package dev.ringback.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryPlanTest {
  @Test
  void retriesOneFailedConnectionByDefault() {
    var plan = RetryPlan.of(null);

    assertThat(plan.retries()).isEqualTo(1);
    assertThat(plan.afterNoConnection()).isTrue();
    assertThat(plan.afterStatus(503)).isFalse();
    assertThat(plan.afterNoAnswer()).isFalse();
  }

  @Test
  void followsTheConnectionOverride() {
    var plan = RetryPlan.of("rc=9&rp=5xx,rt&ct=300");

    assertThat(plan.retries()).isEqualTo(5);
    assertThat(plan.afterStatus(503)).isTrue();
    assertThat(plan.afterStatus(404)).isFalse();
    assertThat(plan.afterNoAnswer()).isTrue();
    assertThat(plan.afterNoConnection()).isFalse();
  }
}
