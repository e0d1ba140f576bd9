package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {
  private static final Clinic CLINIC = BilingualClinic.lumen();

  @Test
  void goalsAreTheMenuAndSomethingElse() {
    assertThat(Choices.to(Pending.GOALS, CLINIC, Language.SPANISH))
        .containsExactly(
            new Choice(1, "Botox"),
            new Choice(2, "CoolSculpting"),
            new Choice(3, "Body contouring package"),
            new Choice(4, "otra cosa"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Pending.class,
      names = {"GOALS", "LIMITATIONS", "OPENNESS", "WINDOW"})
  void everyNumberOfferedMeansAFactInBothLanguages(Pending asked) {
    for (Language language : Language.values()) {
      for (Choice choice : Choices.to(asked, CLINIC, language)) {
        assertThat(read("" + choice.number(), asked)).as(choice.label()).isPresent();
      }
      int beyond = Choices.to(asked, CLINIC, language).size() + 1;
      assertThat(read("" + beyond, asked)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "option two", "press 2", "2)", "number 2 please", "la segunda", "dos"})
  void aNumberIsHeardHoweverItIsSaid(String words) {
    assertThat(read(words, Pending.GOALS).map(Fact.Goal.class::cast).map(Fact.Goal::treatment))
        .contains(new TreatmentId("coolsculpting"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22", "two of them", "at 2", "2:30", "Botox", "no", ""})
  void otherWordsAreNoNumber(String words) {
    assertThat(read(words, Pending.GOALS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, YES", "2, NO", "uno, YES", "3, UNCLEAR", "sí, YES", "no, NO"})
  void oneIsYesAndTwoIsNo(String words, Answer answer) {
    assertThat(Choices.answer(words, Pending.CONFIRMATION)).isEqualTo(answer);
    assertThat(Choices.answer("1", Pending.WINDOW)).isEqualTo(Answer.UNCLEAR);
  }

  @Test
  void slotsAndNamesHaveNone() {
    for (Pending asked : List.of(Pending.NOTHING, Pending.SLOT, Pending.NAME)) {
      assertThat(Choices.to(asked, CLINIC, Language.ENGLISH)).isEmpty();
    }
  }

  private static java.util.Optional<Fact> read(String words, Pending asked) {
    return Choices.read(words, BilingualClinic.turn(asked, Language.ENGLISH), CLINIC);
  }
}
