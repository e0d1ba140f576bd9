package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi, if you record your name and reason for calling, I'll see if this person is available.",
        "The person you're calling is using a screening service from Google, and will get a copy of"
            + " this conversation. Go ahead and say your name and why you're calling.",
        "Please state your name after the tone and Google Voice will try to connect you.",
        "State your name and the purpose of your call",
        "This call is being screened. May I ask who's calling and why?",
        "Please say your name",
        "What is the reason for your call?",
        "I'm the call screening assistant",
        "Por favor diga su nombre y el motivo de su llamada",
        "Before I put you through, leave your name so I can ask",
        "I'll check if they is available, tell me your name and the reason",
        "record your name"
      })
  void hearsAScreener(String words) {
    assertThat(ScreeningPolicy.screener(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello?",
        "who is this?",
        "yes, this is Dana",
        "what's your name?",
        "my name is Dana and I'd like Botox",
        "do you do skin screenings?",
        "the reason is my wedding",
        "I was calling about lip filler",
        "can you say that again?",
        "is Maya available on Tuesday?",
        "¿quién habla?",
        "I saw it on my screen"
      })
  void doesNotTakeAPersonForAScreener(String words) {
    assertThat(ScreeningPolicy.screener(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The person you are trying to reach is not available. At the tone, please record your"
            + " message.",
        "You've reached the voicemail of Dana",
        "Please leave a message after the beep",
        "Your call has been forwarded to an automated voice messaging system",
        "The mailbox is full and cannot accept messages",
        "I can't come to the phone right now",
        "Sorry, the number you have dialed is not available",
        "I'm unable to take your call",
        "Deje su mensaje después del tono",
        "el usuario no se encuentra disponible",
        "welcome to voicemail",
        "leave me a message and I'll call you back"
      })
  void hearsAMailbox(String words) {
    assertThat(ScreeningPolicy.unavailable(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm not available on Tuesday",
        "is Maya available?",
        "I got your message",
        "I left you a voicemail yesterday",
        "what times are available?",
        "send me a message",
        "I have to take another call",
        "no estoy disponible el martes",
        "the 24th isn't available for me",
        "hello",
        "yes",
        "can you text me?"
      })
  void doesNotTakeAPersonForAMailbox(String words) {
    assertThat(ScreeningPolicy.unavailable(words)).isFalse();
  }

  @Test
  void whatAMachineSaysIsHeardOnACallAndNowhereElse() {
    String screener = "Please say your name and why you're calling";
    assertThat(RuleReading.undeniable(screener, Channel.VOICE)).contains(Intent.SCREENED);
    assertThat(RuleReading.undeniable(screener, Channel.SMS)).doesNotContain(Intent.SCREENED);
    assertThat(
            RuleReading.undeniable("The person is not available, leave a message", Channel.VOICE))
        .contains(Intent.UNAVAILABLE);
  }
}
