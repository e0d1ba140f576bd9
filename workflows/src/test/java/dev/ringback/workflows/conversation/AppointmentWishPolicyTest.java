package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentWishPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I need to reschedule",
        "can I move my appointment to Friday?",
        "change my appointment please",
        "push my booking back",
        "quiero cambiar mi cita",
        "necesito reprogramar"
      })
  void hearsThatAnAppointmentIsToBeMoved(String words) {
    assertThat(AppointmentWishPolicy.reschedule(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to change my look",
        "what if I need to reschedule?",
        "is there a fee to reschedule?",
        "move the fat from my belly",
        "quiero una cita",
        "I'd like an appointment"
      })
  void doesNotMoveWhatWasOnlyAskedAbout(String words) {
    assertThat(AppointmentWishPolicy.reschedule(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancel my appointment",
        "I need to cancel",
        "can I cancel my appointment on Friday?",
        "I can't make my appointment tomorrow",
        "my appointment needs to be cancelled",
        "quiero cancelar mi cita",
        "no puedo ir a mi cita"
      })
  void hearsThatAnAppointmentIsToBeCancelled(String words) {
    assertThat(AppointmentWishPolicy.cancel(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what's your cancellation policy?",
        "is there a cancellation fee for an appointment?",
        "what happens if I cancel my appointment?",
        "cancel",
        "I can't make that",
        "¿cobran si cancelo mi cita?"
      })
  void doesNotCancelWhatWasOnlyAskedAbout(String words) {
    assertThat(AppointmentWishPolicy.cancel(words)).isFalse();
  }
}
