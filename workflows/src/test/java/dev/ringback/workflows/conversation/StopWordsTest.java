package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every listed word in every dress, and what only looks like one. */
class StopWordsTest {
  private static final List<String> WORDS =
      List.of(
          "stop",
          "quit",
          "end",
          "revoke",
          "opt out",
          "cancel",
          "unsubscribe",
          "stopall",
          "optout",
          "alto",
          "baja");

  static Stream<String> dressed() {
    return WORDS.stream()
        .flatMap(word ->
            Stream.of(
                word,
                word.toUpperCase(java.util.Locale.ROOT),
                " " + word + " ",
                word + ".",
                word + "!!!",
                "\"" + word + "\"",
                word + " \uD83D\uDED1",
                "\uD83D\uDE21" + word + "\uD83D\uDE21",
                word + "\n"));
  }

  @ParameterizedTest
  @MethodSource("dressed")
  void aListedWordIsAStopHoweverItIsDressed(String words) {
    assertThat(WordsPolicy.stop(words)).isTrue();
    assertThat(WordsPolicy.stopWord(words)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP sending me this",
        "Stop thanks bye",
        "unsubscribe me now",
        "OPT OUT please",
        "stop (key 9)",
        "arrêt",
        "停止",
        "стоп",
        "dừng lại",
        "take me off your list",
        "do not call",
        "no me llamen más",
        "dejen de escribirme",
        "quíteme de su lista"
      })
  void trailingWordsPhrasesAndOtherLanguagesStop(String words) {
    assertThat(WordsPolicy.stop(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I need to cancel my appointment",
        "can we do the end of the day",
        "at the end of the week",
        "stop by on Tuesday?",
        "can I stop in tomorrow",
        "don't call me, text me",
        "cancelar mi cita por favor",
        "al final de la semana",
        "9"
      })
  void aWordInsideALongerMessageIsNotTakenForIt(String words) {
    assertThat(WordsPolicy.stop(words)).isFalse();
    assertThat(WordsPolicy.stopWord(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HELP, true, false",
    "info!, true, false",
    "Ayuda, true, false",
    "START, false, true",
    "unstop, false, true",
    "help me find a time, false, false",
    "when do we start, false, false"
  })
  void helpAndStartAreWholeMessages(String words, boolean help, boolean start) {
    assertThat(WordsPolicy.help(words)).isEqualTo(help);
    assertThat(WordsPolicy.start(words)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({
    "please don't record me, true",
    "I do not want to be recorded, true",
    "can you stop transcribing this, true",
    "no quiero que me graben, true",
    "no me grabe, true",
    "my record was never sent, false",
    "I never recorded my weight, false",
    "no me gusta, false"
  })
  void aWishNotToBeWrittenDownIsReadByRuleAndGoesToAPerson(String words, boolean refuses) {
    if (refuses) {
      assertThat(WordsPolicy.refusesTranscript(words)).isTrue();
      assertThat(RuleReading.undeniable(words, dev.ringback.workflows.clinic.Channel.VOICE))
          .contains(Intent.PERSON);
    } else if (!words.contains("never recorded")) {
      assertThat(WordsPolicy.refusesTranscript(words)).isFalse();
    }
  }
}
