package dev.ringback.local.evaluation;

import static dev.ringback.local.evaluation.MadeUp.PUBLISHED;
import static dev.ringback.local.evaluation.MadeUp.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingAfterStopTest {
  private static final String CONFIRMED = "Lumen Aesthetics: you won't get any more messages.";
  private final MadeUp run = MadeUp.booking();

  @Test
  void allowsOneConfirmation() {
    run.stops.add(at(10));
    run.effect("sms", 11, "delivered", CONFIRMED);
    assertThat(violations()).isEmpty();
    run.effect("sms", 14, "delivered", CONFIRMED);
    assertThat(violations()).containsExactly("sms sent 4000 ms after the stop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You won't get any more messages.",
        "Lumen Aesthetics: are you sure?",
        "Lumen Aesthetics: see https://lumen.example",
        "Lumen Aesthetics: we have 2:30 PM"
      })
  void allowsNoTextThatIsMoreThanAConfirmation(String words) {
    run.stops.add(at(10));
    run.effect("sms", 11, "delivered", words);
    assertThat(violations()).containsExactly("sms sent 1000 ms after the stop");
  }

  @Test
  void allowsNoCall() {
    run.stops.add(at(10));
    run.effect("call", 12, "completed", null);
    assertThat(violations()).containsExactly("call sent 2000 ms after the stop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop please.",
        "Unsubscribe",
        "You know what, stop texting me",
        "Lose my number.",
        "take me off your list",
        "leave me alone",
        "Por favor ya no me escriban ni me llamen",
        "no me llame más",
        "déjenme en paz"
      })
  void countsFromPlainWordsThatWereNeverRecorded(String words) {
    run.says("caller", 10, words, "SM9");
    run.effect("sms", 12, "delivered", "Still there?");
    assertThat(violations()).containsExactly("sms sent 2000 ms after the stop");
  }

  @Test
  void countsFromWordsThatNeverReachedTheStore() {
    run.wentThrough(10, "texts: stop");
    run.effect("sms", 12, "delivered", "Still there?");
    assertThat(violations()).containsExactly("sms sent 1500 ms after the stop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Can I stop by tomorrow?", "Please don't stop texting me", "No more wrinkles"})
  void takesNothingElseForAStop(String words) {
    run.says("caller", 10, words, "SM9");
    run.effect("sms", 12, "delivered", "Still there?");
    assertThat(violations()).isEmpty();
  }

  private List<String> violations() {
    return new NothingAfterStop(PUBLISHED).violations(run.witness());
  }
}
