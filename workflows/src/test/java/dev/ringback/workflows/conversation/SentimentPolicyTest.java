package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentPolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I already told you that              | FRUSTRATED
          this is a waste of my time           | FRUSTRATED
          nobody ever answers the phone        | FRUSTRATED
          ya le dije que no                    | FRUSTRATED
          I'm driving, make it quick           | HURRIED
          I'm in a hurry                       | HURRIED
          tengo prisa                          | HURRIED
          I'm a bit nervous                    | ANXIOUS
          does it hurt?                        | ANXIOUS
          me da miedo la aguja                 | ANXIOUS
          no hurry at all                      | NEUTRAL
          there's no rush                      | NEUTRAL
          I'm not nervous                      | NEUTRAL
          quick question                       | NEUTRAL
          I'd like Botox                       | NEUTRAL
          no tengo prisa                       | NEUTRAL
          """)
  void showsInTheWords(String words, Sentiment sentiment) {
    assertThat(SentimentPolicy.of(words)).isEqualTo(sentiment);
  }
}
