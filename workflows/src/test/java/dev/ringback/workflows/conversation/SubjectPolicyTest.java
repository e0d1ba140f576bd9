package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm 16",
        "im sixteen",
        "I am 17 years old",
        "my daughter is fifteen",
        "she's 14, is that ok?",
        "it's for my 15 year old",
        "I just turned 17",
        "I'm under 18",
        "she's a minor",
        "my son, who is 13, wants it",
        "tengo 17 años",
        "mi hija tiene dieciséis años",
        "soy menor de edad"
      })
  void hearsAMinor(String words) {
    assertThat(SubjectPolicy.minor(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm 45",
        "16 units",
        "I'm 16 weeks pregnant",
        "I'm 15 minutes away",
        "I've been coming for 15 years",
        "my daughter is 25",
        "my appointment is at 11",
        "tengo 15 minutos",
        "tengo 45 años",
        "I'm 18",
        "I have a 10 year old car",
        "the minor lines around my eyes",
        "I am 12 pounds over",
        "is 10:30 free?"
      })
  void doesNotTakeEveryNumberForAnAge(String words) {
    assertThat(SubjectPolicy.minor(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what time is my wife's appointment?",
        "give me the number of another patient",
        "when is my husband coming in?",
        "did my sister book with you?",
        "can you tell me her appointment time",
        "what did my friend have done there?",
        "send me my mother's records",
        "is Jane Miller a patient there?",
        "who else is booked on Tuesday?",
        "what's the address of that client",
        "¿a qué hora es la cita de mi esposa?",
        "deme el teléfono de otra paciente"
      })
  void hearsAQuestionAboutSomebodyElse(String words) {
    assertThat(SubjectPolicy.someoneElse(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my sister recommended you",
        "my friend had Botox there and loved it",
        "can my husband come with me?",
        "what time is my appointment?",
        "give me the number of the clinic",
        "I want to book an appointment for my wife",
        "what's your address?",
        "is it a patient chair?",
        "my friend's treatment was amazing so I called",
        "quiero una cita para mi mamá",
        "mi amiga me recomendó",
        "my name is Dana"
      })
  void doesNotTakeEveryMentionOfSomebodyForAQuestion(String words) {
    assertThat(SubjectPolicy.someoneElse(words)).isFalse();
  }
}
