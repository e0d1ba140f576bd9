package dev.ringback.local.evaluation;

import static dev.ringback.local.evaluation.MadeUp.PUBLISHED;
import static dev.ringback.local.evaluation.MadeUp.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookedAsAgreedTest {
  private static final String WITHOUT_YES = "2026-11-24T20:30:00Z was booked without a yes to it";
  private final MadeUp run = MadeUp.booking();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes please, Dana Whitfield",
        "Oh yes, no allergies by the way",
        "Sure, that works for me.",
        "ok book it",
        "Sí, por favor. Me llamo Lucía Herrera",
        "Está bien",
        "👍"
      })
  void takesAYes(String words) {
    answered(words);
    assertThat(violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hmm, let me think about that",
        "Dana Whitfield",
        "No thanks, that's fine",
        "Actually, the first one please",
        "Another time works better",
        "La primera, por favor",
        "please don't book it",
        "2",
        "1"
      })
  void takesNothingElseForOne(String words) {
    answered(words);
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  @Test
  void takesAChoiceFromAListForNoYes() {
    run.unsays("Tuesday, November 24");
    run.unsays("Yes");
    run.unsays("The first");
    run.says("caller", 4, "Yes please, the first one works", "SM2");
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  @Test
  void takesAnOfferWithOneTimeForNoReadBack() {
    run.unsays("Tuesday, November 24");
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  @Test
  void wantsTheTimeReadBackOnItsOwn() {
    run.unsays("Tuesday, November 24");
    run.says(
        "assistant",
        5,
        "Tuesday the 24th at 2:30 PM, or Tuesday the 24th at 3 PM. Shall I book it?",
        "x");
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  @Test
  void takesNoYesToAnotherTime() {
    run.unsays("Tuesday, November 24");
    run.says("assistant", 5, "Tuesday, November 24 at 3:00 PM at Austin. Shall I book it?", "x");
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  @Test
  void takesNoYesWithAnotherTimeNamedInBetween() {
    run.unsays("Yes");
    run.says("assistant", 6, "Or Tuesday, November 24 at 3:00 PM?", "x");
    run.says("caller", 6, "Yes please", "SM3");
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  @Test
  void takesNoYesThatCameBeforeTheReadBack() {
    run.unsays("Yes");
    run.unsays("The first");
    run.says("caller", 4, "Yes please", "SM2");
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  @Test
  void takesNoYesThatWasTakenBack() {
    run.says("assistant", 6, "Happy to book that. What is your first and last name?", "x");
    run.says("caller", 6, "No, don't book it", "SM4");
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  @Test
  void letsTheNameBeAskedAfterTheYes() {
    answered("Yes please");
    run.says("assistant", 6, "Happy to book that. What is your first and last name?", "x");
    run.says("caller", 6, "Dana Whitfield", "SM4");
    assertThat(violations()).isEmpty();
  }

  @Test
  void letsAReadBackBeginWithAnAcknowledgementAndBeReadOutAgain() {
    run.unsays("Tuesday, November 24");
    run.says(
        "assistant",
        5,
        "That one works nicely. Tuesday, November 24 at 2:30 PM at Lumen Aesthetics South Congress."
            + " Shall I book it? If so, please say yes and your first and last name.",
        "x");
    assertThat(violations()).isEmpty();
  }

  @Test
  void readsASpanishReadBack() {
    run.unsays("Tuesday, November 24");
    run.says(
        "assistant",
        5,
        "El martes 24 de noviembre a las 2:30 de la tarde en Austin. ¿Le reservo la cita? Responda SÍ.",
        "x");
    answered("sí");
    assertThat(violations()).isEmpty();
  }

  @Test
  void tellsHalfPastFromTheFullHour() {
    run.found.add(new RunFacts.Time(at(2), MadeUp.SLOT.minusSeconds(1800)));
    assertThat(violations()).isEmpty();
  }

  @Test
  void takesOneForAYesOnlyWhereItStandsForOne() {
    run.unsays("Tuesday, November 24");
    run.says(
        "assistant",
        5,
        "Tuesday, November 24 at 2:30 PM. Shall I book it?\nReply with a number:\n1) yes\n2) no",
        "x");
    answered("1");
    assertThat(violations()).isEmpty();
    answered("2");
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  @Test
  void takesALineAfterTheBookingForNoReadBack() {
    run.unsays("Tuesday, November 24");
    run.says("assistant", 8, "Tuesday, November 24 at 2:30 PM. Shall I book it?", "x");
    run.says("caller", 9, "Yes", "SM4");
    assertThat(violations()).containsExactly(WITHOUT_YES);
  }

  private void answered(String words) {
    run.lines.removeIf(line -> "SM3".equals(line.ref()));
    run.says("caller", 6, words, "SM3");
  }

  private List<String> violations() {
    return new BookedAsAgreed(PUBLISHED).violations(run.witness());
  }
}
