package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingPolicyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"CA", "CT", "DE", "FL", "IL", "MD", "MA", "MI", "MT", "NV", "NH", "PA", "WA"})
  void oneAllPartyStateAtEitherEndIsEnough(String state) {
    assertThat(RecordingPolicy.by(Set.of(state), "TX").allParty()).isTrue();
    assertThat(RecordingPolicy.by(Set.of("TX"), state).allParty()).isTrue();
    assertThat(RecordingPolicy.by(Set.of("TX", state), "NY").allParty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OR", "VT", "TX", "NY"})
  void onePartyStatesAtBothEndsAreOneParty(String state) {
    assertThat(RecordingPolicy.by(Set.of(state), "TX"))
        .isEqualTo(new RecordingPolicy.Rule(false, "18 USC 2511(2)(d)"));
  }

  @Test
  void aCallerWhoMayBeAnywhereIsTreatedAsInAnAllPartyState() {
    assertThat(RecordingPolicy.by(Set.of(), "TX").allParty()).isTrue();
  }
}
