package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Language;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my wedding on December 12             | 2026-12-12
          my wedding is the 12th of December    | 2026-12-12
          a trip on 12/20                       | 2026-12-20
          before the gala on Jan 3rd            | 2027-01-03
          my birthday is March first, 2027      | 2027-03-01
          mi boda es el 12 de diciembre         | 2026-12-12
          la fiesta es el primero de enero      | 2027-01-01
          """)
  void readsTheDateOfAnEvent(String words, LocalDate date) {
    assertThat(WindowPolicy.find(words, TODAY, false, Language.ENGLISH))
        .hasValueSatisfying(found -> {
          assertThat(found.kind()).isEqualTo(Fact.Window.Kind.EVENT);
          assertThat(found.event()).isEqualTo(date);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          this week please               | THIS_WEEK
          tomorrow                       | THIS_WEEK
          next week works                | NEXT_WEEK
          sometime this month            | THIS_MONTH
          my wedding is next month       | LATER
          no rush                        | NO_HURRY
          as soon as possible            | TODAY
          esta semana                    | THIS_WEEK
          la próxima semana              | NEXT_WEEK
          sin prisa                      | NO_HURRY
          el próximo mes                 | LATER
          """)
  void readsASpan(String words, Fact.Window.Kind kind) {
    assertThat(WindowPolicy.find(words, TODAY, true, Language.ENGLISH))
        .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my wedding on February 30",
        "my wedding is December 12 or December 19",
        "my wedding was 12/12/2025",
        "I had Botox on 12/12",
        "call me later",
        "por la mañana",
        "my wedding is soonish"
      })
  void guessesNoDate(String words) {
    assertThat(WindowPolicy.find(words, TODAY, false, Language.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12/11, SPANISH, false", "12/12, SPANISH, true", "12/11, ENGLISH, true"})
  void aDateAloneAnswersTheQuestionUnlessItCouldBeTwo(
      String words, Language language, boolean certain) {
    assertThat(WindowPolicy.find(words, TODAY, true, language).isPresent()).isEqualTo(certain);
  }
}
