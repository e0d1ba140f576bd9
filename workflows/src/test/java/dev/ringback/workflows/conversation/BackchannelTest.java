package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackchannelTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mm-hm",
        "uh-huh",
        "Okay.",
        "right, right",
        "yeah",
        "sí",
        "ajá",
        "mhm",
        "I see",
        ""
      })
  void listeningSoundsAreNoTurnWhileWeSpeak(String words) {
    assertThat(Backchannel.isBackchannel(words, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"okay", "yeah", "sí", "right", "mm-hm", "2", "👍"})
  void areAnswersWhenWeAreSilent(String words) {
    assertThat(Backchannel.isBackchannel(words, false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"um", "uh...", "Hmm", "eh", "um, uh", "  ", "...", "…"})
  void fillersAreNeverATurn(String words) {
    assertThat(Backchannel.isBackchannel(words, false)).isTrue();
    assertThat(Backchannel.isBackchannel(words, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no", "stop", "wait", "okay wait", "yeah but when", "Tuesday", "espere", "2"})
  void objectionsAreAlwaysATurn(String words) {
    assertThat(Backchannel.isBackchannel(words, true)).isFalse();
    assertThat(Backchannel.isBackchannel(words, false)).isFalse();
  }
}
