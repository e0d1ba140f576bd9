package dev.ringback.activities.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Dana, dana",
    "José, Jose",
    "D., Dana",
    "Dana, D",
    "Mary Ann, Mary",
    "Ann, Mary Ann",
    "Jean-Luc, Jean Luc",
    "D'Andre, DAndre",
    "Liz, Elizabeth",
    "Bob, Robert",
    "Bill, William",
    "Kathryn, Katherine",
    "Pepe, José",
    "Dan, Daniel",
    "Alex, Alexandra",
    "Ali, Alison",
  })
  void lookPastHowANameIsWritten(String said, String onFile) {
    assertThat(GivenNames.contradict(new PersonName(said, null), onFile)).isFalse();
    assertThat(GivenNames.contradict(new PersonName(onFile, null), said)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Dana, Marco",
    "Dan, Dana",
    "Daniel, Daniela",
    "Julia, Juliana",
    "M., Dana",
    "Liz, Bob",
    "Rose Marie, Dana Lee",
  })
  void tellFamilyApart(String said, String onFile) {
    assertThat(GivenNames.contradict(new PersonName(said, null), onFile)).isTrue();
    assertThat(GivenNames.contradict(new PersonName(onFile, null), said)).isTrue();
  }

  @Test
  void sayNothingWhereOneIsNotKnown() {
    assertThat(GivenNames.contradict(null, "Dana")).isFalse();
    assertThat(GivenNames.contradict(new PersonName("Dana", null), "")).isFalse();
    assertThat(GivenNames.contradict(new PersonName("Dana", null), " - ")).isFalse();
  }
}
