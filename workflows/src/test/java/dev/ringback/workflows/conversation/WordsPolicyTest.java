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
        "quit blowing up my phone",
        "I want off this list",
        "I want off your calling list",
        "lose this number",
        "don't ever contact me",
        "don't you ever call me again",
        "unsubscribe me",
        "st0p",
        "STOPP",
        "Stop Stop STOP",
        "5top",
        "sotp",
        "stop it",
        "STOP, I'm not interested",
        "ok stop. please",
        "I said stop",
        "make it stop",
        "go away",
        "I don't want any more texts from you",
        "I no longer wish to receive these messages",
        "I revoke my consent",
        "put me on your do not call list",
        "cease and desist",
        "I'm reporting you as spam",
        "don't call me, don't text me",
        "don't call or text me",
        "you people don't stop calling me",
        "why won't you stop texting me",
        "no me llamen ni me escriban",
        "no me escriba y no me llame",
        "stop all the calls and texts",
        "wrong number, don't text here",
        "no me llamen",
        "no me llame más",
        "déjenme en paz",
        "ya no me escriban",
        "deje de llamarme",
        "quíteme de su lista",
        "borre mi número",
        "no quiero recibir más mensajes",
        "no me vuelvan a contactar",
        "alto",
        "denme de baja"
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
        "don't stop",
        "I want to stop wrinkles",
        "stop by on Tuesday",
        "cancel my appointment",
        "should I stop taking blood thinners?",
        "I can't stop thinking about it",
        "don't call me before 10",
        "please don't call, text me instead",
        "don't text me, call me please",
        "please don't stop texting me the times",
        "is there a bus stop nearby?",
        "no me llame antes de las diez",
        "mejor no me llame, escríbame",
        "no deje de avisarme",
        "quiero quitar unas manchas",
        "can you get me in from 3 pm?",
        "take me off the Tuesday appointment",
        "does it make wrinkles go away?",
        "no thanks, that's all",
        "shop",
        "top",
        "yes",
        ""
      })
  void doesNotHearAStopWhereNoneIsMeant(String words) {
    assertThat(WordsPolicy.stop(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can I just talk to a real person please?",
        "human",
        "let me speak with someone",
        "Representative!",
        "have someone call me",
        "I'd like to talk to the manager",
        "put me through to the front desk",
        "are you a robot? I want to talk to a person",
        "can someone call me back?",
        "I don't want to talk to a robot",
        "operator",
        "0",
        "connect me with a nurse",
        "can I speak to Maya's manager",
        "is there a receptionist?",
        "quiero hablar con una persona",
        "¿me puede comunicar con alguien?",
        "páseme con la recepcionista",
        "una persona por favor",
        "persona real",
        "quiero que me llame una persona"
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
        "am I talking to a human?",
        "are you a machine or a person?",
        "¿es usted un robot?",
        "¿estoy hablando con una persona real?",
        "I want to talk to my husband first",
        "I spoke to someone last week",
        "do you have a doctor on site?",
        "can I get Botox from a nurse?",
        "the receptionist said Tuesday",
        "I saw a person with great lips",
        "some people say it hurts",
        "mi hermana es una persona nerviosa",
        "let me ask someone come with me",
        "10",
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
        "I can't see",
        "I can't see out of my left eye",
        "my lip is turning white",
        "my tongue is swelling",
        "I think I passed out",
        "I called 911",
        "I want to kill myself",
        "no puedo respirar",
        "me duele mucho, dolor en el pecho",
        "se me cierra la garganta",
        "no veo nada",
        "me desmayé ayer"
      })
  void hearsAnEmergency(String words) {
    assertThat(WordsPolicy.emergency(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can't see the times you sent",
        "I can't see myself paying that",
        "no puedo ver los horarios",
        "take a deep breath",
        "the results are breathtaking",
        "I passed out flyers for you",
        "a stroke of luck",
        "my lips are thin",
        "I want my teeth whiter, going white is the goal",
        "no veo el mensaje",
        "it was to die for",
        "my chest is my best feature"
      })
  void doesNotHearAnEmergencyWhereNoneIs(String words) {
    assertThat(WordsPolicy.emergency(words)).isFalse();
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
          yes, speaking                | YES
          this is she                  | YES
          no, this is her sister       | NO
          that's right                 | YES
          that's not right             | NO
          right now I'm busy           | UNCLEAR
          it is wrong                  | NO
          sí                           | YES
          Sí, María Pérez              | YES
          si por favor                 | YES
          Sí, está bien                | YES
          claro que sí                 | YES
          cómo no                      | YES
          sí, no hay problema          | YES
          perfecto, resérvelo          | YES
          si cuesta menos de 400       | UNCLEAR
          si no hay otra cosa          | NO
          no                           | NO
          no, otro día                 | NO
          mejor el miércoles           | UNCLEAR
          quizás                       | UNCLEAR
          sí pero más tarde            | UNCLEAR
          ¿cuánto cuesta?              | UNCLEAR
          """)
  void tellsYesFromNo(String words, Answer answer) {
    assertThat(WordsPolicy.answer(words)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "thanks!, true",
    "Thank you so much, true",
    "ok great, true",
    "muchas gracias, true",
    "gracias! que tenga buen día, true",
    "gracias pero cuánto cuesta, false",
    "thanks - what about parking?, false",
    "yes, false"
  })
  void knowsThanksFromAQuestion(String words, boolean courtesy) {
    assertThat(WordsPolicy.courtesy(words)).isEqualTo(courtesy);
  }
}
