package dev.ringback.starter.conversation.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenReplyTest {
  private final SpokenReply reply = new SpokenReply();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We have open|12",
        "we  have  OPEN |12",
        "We have opened a shop|12",
        "Something else|0",
        "''|0",
        "We have open times. At two.|27"
      })
  void hearsTheLongestBeginningThatMatches(String utterance, int heard) {
    reply.takeRest("We have open times. At two.");

    assertThat(reply.heard(utterance)).isEqualTo(heard);
  }

  @Test
  void doesNotCountWhatWasSaidBeforeIt() {
    reply.lead("One moment, please. ");
    reply.takeRest("We have open times.");

    assertThat(reply.heard("One moment,")).isZero();
    assertThat(reply.heard("One moment, please. We have")).isEqualTo(7);
  }

  @Test
  void goesBackToTheSentenceThatWasCut() {
    reply.takeRest("First. Second one. Third?");

    reply.rewind("First. Sec".length());

    assertThat(reply.words()).isEqualTo("First. ");
    assertThat(reply.takeRest("First. Second one. Third?")).isEqualTo("Second one. Third?");
    assertThat(reply.heard("Second")).isEqualTo("First. Second".length());
  }

  @Test
  void doesNotTakeATitleForTheEndOfASentence() {
    reply.takeRest("Dr. Ruiz is in. Shall I book?");

    reply.rewind("Dr. Ruiz is".length());

    assertThat(reply.words()).isEmpty();
  }
}
