package dev.ringback.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class KeptWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+15125550142",
        "call (512) 555-0142",
        "512.555.0142 asked",
        "born 04/12/1981",
        "1981-04-12",
        "dana@patients.example"
      })
  void refusesWhatTellsWhoIsMeant(String words) {
    assertThatThrownBy(() -> KeptWords.require("by", words))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            problem -> {
              String text = String.valueOf(problem.getBody());
              assertThat(text).contains("by: is kept for good").doesNotContain(words);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"maria", "us_12345678ab", "asked to be called back", "ticket 4711"})
  void letsOtherWordsPass(String words) {
    assertThatCode(() -> KeptWords.require("by", words)).doesNotThrowAnyException();
  }
}
