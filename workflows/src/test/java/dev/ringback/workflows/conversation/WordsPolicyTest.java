package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop.",
        "Stop!!",
        "quit",
        "END",
        "revoke",
        "opt out",
        "OptOut",
        "cancel",
        "unsubscribe",
        "please stop",
        "stop calling me",
        "Please don't text me again",
        "do not contact me",
        "take me off your list",
        "remove me",
        "leave me alone",
        "no more texts please",
        "lose my number",
        "opt me out",
        "no me llamen"
      })
  void hearsAStop(String words) {
    assertThat(WordsPolicy.stop(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can I cancel my appointment on Friday?",
        "the end of the day works",
        "I'll stop by at 3",
        "I want to stop these forehead lines",
        "does it ever end up bruising?",
        "yes",
        ""
      })
  void doesNotHearAStopWhereNoneIsMeant(String words) {
    assertThat(WordsPolicy.stop(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can I just talk to a real person please?", "human", "let me speak with someone",
        "Representative!", "have someone call me", "I'd like to talk to the manager",
        "put me through to the front desk", "are you a robot? I want to talk to a person"
      })
  void hearsAWishForAPerson(String words) {
    assertThat(WordsPolicy.person(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "are you a real person?",
        "is this a bot",
        "I'm a new person here",
        "someone recommended you",
        "my sister told me about Botox"
      })
  void doesNotTakeEveryMentionOfAPersonForAWish(String words) {
    assertThat(WordsPolicy.person(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can't breathe",
        "my throat is closing",
        "chest pain since the shot",
        "I can't see"
      })
  void hearsAnEmergency(String words) {
    assertThat(WordsPolicy.emergency(words)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yes                          | YES
          Yes please, Dana Whitfield   | YES
          sounds good                  | YES
          ok                           | YES
          Perfect, can't wait!         | YES
          sure, no problem             | YES
          no                           | NO
          nope, another day            | NO
          I can't make that            | NO
          yes but not on Tuesday       | UNCLEAR
          maybe                        | UNCLEAR
          yes if it's under $400       | UNCLEAR
          what does it cost?           | UNCLEAR
          wait, actually no            | NO
          """)
  void tellsYesFromNo(String words, Answer answer) {
    assertThat(WordsPolicy.answer(words)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "thanks!, true",
    "Thank you so much, true",
    "ok great, true",
    "thanks - what about parking?, false",
    "yes, false"
  })
  void knowsThanksFromAQuestion(String words, boolean courtesy) {
    assertThat(WordsPolicy.courtesy(words)).isEqualTo(courtesy);
  }
}
