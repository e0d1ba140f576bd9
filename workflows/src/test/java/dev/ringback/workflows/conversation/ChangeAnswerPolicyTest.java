package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeAnswerPolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes|YES",
        "Yes, cancel it|YES",
        "yes please, cancel my appointment|YES",
        "Please cancel it, thanks|YES",
        "go ahead and cancel that|YES",
        "sí, cancélela por favor|YES",
        "please don't cancel it|NO",
        "no, no la cancele|NO",
        "no|NO",
        "can I cancel it later?|UNCLEAR",
        "maybe|UNCLEAR",
        "I'd like Botox|UNCLEAR"
      })
  void readsTheAnswerToACancellation(String words, Answer answer) {
    assertThat(ChangeAnswerPolicy.answer(words, Pending.CANCELLATION)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes, move it|YES",
        "Yes please change it|YES",
        "sí, cámbiela|YES",
        "don't move it|NO",
        "no, leave it|NO",
        "yes but another day|UNCLEAR"
      })
  void readsTheAnswerToAMove(String words, Answer answer) {
    assertThat(ChangeAnswerPolicy.answer(words, Pending.MOVE)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Yes, I need to cancel my appointment|YES",
        "Sí, quiero cambiar mi cita|YES",
        "No, I want to move an appointment|NO",
        "I need to cancel my appointment|UNCLEAR"
      })
  void hearsWhoItIsBesideTheWish(String words, Answer answer) {
    assertThat(ChangeAnswerPolicy.answer(words, Pending.IDENTITY)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"yes, cancel it", "cancel it"})
  void leavesTheYesToABookingAsItIs(String words) {
    assertThat(ChangeAnswerPolicy.answer(words, Pending.CONFIRMATION)).isNotEqualTo(Answer.YES);
  }
}
