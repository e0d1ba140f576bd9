package dev.ringback.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
  private static final Scenarios SCENARIOS = new Scenarios();

  @Test
  void opensWithWhatTheyWantWhateverTheGreeting() {
    var patient = patient("books-by-text");

    assertThat(
            patient.answer(
                "Hi, this is Lumen Aesthetics' AI assistant. Is now a good time?", false))
        .contains("Botox for my forehead lines")
        .contains("December 12")
        .doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What were you hoping to have done?                                          | Botox
          Lovely! What brings you in, and what would you like to improve?             | Botox
          Which lines or areas would you like to soften or fill?                      | Botox
          Is there anything we should plan around, such as your schedule, a budget, blood thinners or a pregnancy? | No allergies
          Have you had a treatment like this before, or would it be your first time?  | never had it done
          When would you like to come in, and is there a date you want to be ready for? | wedding on December 12
          For a consultation I have Tuesday, December 1 at 2:30 PM, or Wednesday, December 2 at 10:00 AM. Which suits you best? | second one
          Tuesday, December 1 at 2:30 PM at Lumen. Shall I book it? Reply YES with your first and last name. | Yes please, my name is Dana Whitfield
          Tuesday, December 1 at 2:30 PM at Lumen. Shall I book it? If so, please say yes and your first and last name. | Yes please, my name is Dana Whitfield
          Tuesday, December 1 at 2:30 PM at Lumen. Shall I book it? Reply YES.        | Yes please
          Happy to book that. What is your first and last name?                       | Dana Whitfield
          Is there anything in the way, like health conditions or a budget?           | No allergies
          Any allergies, medications or other concerns we should know about?          | No allergies
          Do you have a budget in mind?                                               | $400
          Is this your first time, or have you had it done before?                    | never had it done
          Have you tried Botox before?                                                | never had it done
          When would you like to come in?                                             | wedding on December 12
          Is there a date or event you'd like this done by?                           | wedding on December 12
          How soon are you thinking?                                                  | wedding
          Do mornings or afternoons suit you?                                         | Afternoons
          What's the name for the booking?                                            | Dana Whitfield
          May I have your first and last name?                                        | Dana Whitfield
          Who do I have the pleasure of texting with?                                 | Dana Whitfield
          Am I speaking with Dana?                                                    | that's me
          What email should I use?                                                    | dana.whitfield@example.com
          I have Tuesday at 2:30 PM or Wednesday at 10 AM. Would either of those suit? | second one
          I can offer Tue 2:30pm, Wed 10am and Thu 4pm. What works best for you?      | second one
          Shall I book Tuesday, December 1 at 2:30 PM with Maya Chen NP?              | Yes please
          Great, Tuesday at 2:30 PM. Is that right?                                   | Yes please
          Reply YES to book Tuesday at 2:30 PM with Maya.                             | Yes please
          Can I confirm you for Tuesday at 2:30 PM?                                   | Yes please
          Is there anything else I can help with?                                     | that's everything
          Would you like me to text you the times?                                    | Text is best
          Is this the best number to reach you?                                       | this number is best
          Would you like to book a consultation?                                      | Yes please
          """)
  void answersTheQuestionHoweverItIsPut(String question, String expected) {
    assertThat(
            opened("books-by-text")
                .answer("Thanks! " + question + " Reply STOP to opt out.", false))
        .contains(expected);
  }

  @Test
  void picksANumberedTime() {
    String offer =
        "Here is what I have:\n1) Tue Dec 1, 2:30 PM with Maya\n2) Wed Dec 2, 10:00 AM with Dr. Ruiz\n"
            + "3) Thu Dec 3, 4:00 PM with Maya\nWhich works best?";

    assertThat(opened("books-by-text").answer(offer, false)).isEqualTo("2");
    assertThat(opened("books-by-voice").answer(offer, true)).isEqualTo("The second one works.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You're booked: Tuesday, December 1 at 2:30 PM with Maya Chen NP at Lumen Aesthetics.
          You are all set for Tuesday at 2:30 PM.
          Your consultation is confirmed for Wed 10:00 AM. See you then!
          Done! I've booked you with Dr. Ruiz on Wednesday at 10.
          """)
  void thanksForTheBookingAndFallsSilent(String confirmation) {
    var patient = opened("books-by-text");

    assertThat(patient.answer(confirmation, false)).isEqualTo("Perfect, thank you!");
    assertThat(patient.over()).isTrue();
    assertThat(patient.answer("Anything else?", false)).isNull();
  }

  @Test
  void knowsTheBookingIsMadeWhenOnlyToldSo() {
    var patient = opened("books-by-voice");

    patient.overhear("Wonderful, you're booked for Tuesday at 2:30 PM. Goodbye!");

    assertThat(patient.over()).isTrue();
  }

  @Test
  void saysNothingToAStatementButHumoursAnUnexpectedQuestion() {
    var patient = opened("books-by-text");

    assertThat(patient.answer("We also sent you the details by mail.", false)).isNull();
    assertThat(patient.answer("Do you like jazz?", false)).isEqualTo("Sure, that works for me.");
  }

  @Test
  void losesPatienceWithNonsense() {
    var patient = opened("books-by-voice");
    for (int i = 0; i < 4; i++) {
      assertThat(patient.answer("Hm.", true)).isNotNull();
    }

    assertThat(patient.answer("Hm.", true)).isNull();
  }

  @Test
  void insistsOnAPersonUntilPromisedOne() {
    var patient = patient("asks-for-a-person");

    assertThat(patient.answer("Hi! What were you hoping for?", false)).contains("real person");
    assertThat(patient.answer("May I ask what it is about?", false))
        .contains("rather talk to a person");
    assertThat(patient.answer("Of course, someone from our team will call you shortly.", false))
        .isNull();
    assertThat(patient.over()).isTrue();
  }

  @Test
  void saysStopOnceAndNothingMore() {
    var patient = patient("opts-out");

    assertThat(patient.answer("Hi! What were you hoping for?", false)).isEqualTo("STOP");
    assertThat(patient.over()).isTrue();
    assertThat(patient.answer("Are you sure?", false)).isNull();
  }

  @Test
  void returnsWithTheEarlierInterest() {
    var patient = patient("returning-patient");

    assertThat(patient.answer("Hi Priya! You asked about CoolSculpting in July.", false))
        .contains("still thinking about CoolSculpting");
    assertThat(patient.answer("By when would you like it done?", false)).contains("beach trip");
    assertThat(patient.answer("1) Tue 2 PM\n2) Wed 3 PM\nWhich suits you?", false)).isEqualTo("2");
  }

  @Test
  void cutsInOnceWhileTimesAreReadOut() {
    var patient = opened("books-by-voice");
    String offer = "Lovely! For a consultation I have Tuesday the 24th at 2:30 PM,";

    assertThat(patient.listen("Lovely! For a consultation I have Tuesday", true)).isNull();
    assertThat(patient.listen(offer, false)).isNull();
    assertThat(String.valueOf(patient.listen(offer, true))).contains("the first one works");
    assertThat(patient.listen(offer, true)).isNull();
  }

  @Test
  void hearsATimeReadBackToTheEnd() {
    var patient = opened("books-by-voice");

    assertThat(patient.listen("Tuesday, November 24 at 2:30 PM at Lumen. Shall", true)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ¿Qué líneas o zonas le gustaría suavizar o rellenar?                        | Botox
          ¿Qué le gustaría hacerse?                                                   | Botox
          ¿Hay algo que debamos tener en cuenta, como su horario, un presupuesto o algo sobre su salud? | No tengo alergias
          ¿Ha tenido antes un tratamiento así o sería su primera vez?                 | primera vez
          ¿Cuándo le gustaría venir, y hay alguna fecha para la que quiera estar lista o listo? | 12 de diciembre
          Para una consulta en Lumen tengo: 1) martes 24 de noviembre a las 2:30 de la tarde 2) jueves 26 de noviembre a las 10:00 de la mañana ¿Cuál le queda mejor? | 2
          Para una consulta tengo el martes 24 de noviembre a las 2:30 de la tarde o el jueves 26 a las 10:00 de la mañana. ¿Cuál le queda mejor? | La segunda
          El martes 24 de noviembre a las 2:30 de la tarde en Lumen. ¿Le reservo la cita? Responda SÍ con su nombre y apellido. | Me llamo Dana Whitfield
          El martes 24 de noviembre a las 2:30 de la tarde en Lumen. ¿Le reservo la cita? Responda SÍ. | Sí, por favor
          ¿Hablo con Dana?                                                            | soy yo
          Con gusto le reservo la cita. ¿Cuál es su nombre y apellido?                | Dana Whitfield
          Su cita quedó reservada para el martes 24 de noviembre a las 2:30 de la tarde en Lumen. | muchas gracias
          """)
  void answersInSpanish(String question, String expected) {
    assertThat(opened("speaks-spanish").answer(question, false)).contains(expected);
  }

  private static Conversation opened(String scenario) {
    var conversation = patient(scenario);
    conversation.answer("Hello!", false);
    return conversation;
  }

  private static Conversation patient(String name) {
    Scenario scenario = SCENARIOS.find(name).orElseThrow();
    return new Conversation(
        scenario.opening(),
        SCENARIOS.rules(scenario),
        scenario.interruptsAfter(),
        Map.of(
            "given", "Dana",
            "family", "Whitfield",
            "email", "dana.whitfield@example.com",
            "event", "December 12",
            "evento", "12 de diciembre"));
  }
}
