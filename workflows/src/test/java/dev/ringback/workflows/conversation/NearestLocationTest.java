package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.LocationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestLocationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I'm in Round Rock             | austin
          the Uptown one                | dallas
          vivo en Plano                 | dallas
          do you have one in dallas?    | dallas
          I live in 78664               | austin
          my zip is 75023               | dallas
          78745                         | austin
          South Congress works          | austin
          """)
  void findsTheOneLocationThatFits(String words, String id) {
    assertThat(NearestLocation.choose(words, BilingualClinic.lumen())).contains(new LocationId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm in Kyle",
        "Austin or Dallas",
        "my name is Austin",
        "Houston",
        "90210",
        "my budget is $78704",
        "512-555-0178",
        ""
      })
  void doesNotGuess(String words) {
    assertThat(NearestLocation.choose(words, BilingualClinic.lumen())).isEmpty();
  }
}
