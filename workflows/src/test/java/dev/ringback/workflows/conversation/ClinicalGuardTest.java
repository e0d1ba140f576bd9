package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Doses, diagnoses and symptoms go to a person by rule, in both languages. */
class ClinicalGuardTest {
  private static final Set<Intent> TO_A_PERSON =
      Set.of(Intent.CLINICAL, Intent.TREATMENT_CONCERN, Intent.EMERGENCY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what dose should I take",
        "how many units do I need for my forehead",
        "how much ibuprofen can I take after filler",
        "should I stop my blood thinner before",
        "can I take tylenol before botox",
        "do I have rosacea?",
        "is this an infection?",
        "what is this rash on my cheek",
        "is it normal that my lip is swollen",
        "my eyelid is drooping since the botox",
        "is it safe while pregnant",
        "what are the side effects",
        "could this be an allergic reaction",
        "qué dosis necesito",
        "cuántas unidades me ponen",
        "cuánto ibuprofeno puedo tomar",
        "debo dejar mi medicina antes",
        "puedo tomar aspirina antes del botox",
        "tengo rosácea?",
        "esto es una infección?",
        "es normal que esté hinchado el labio",
        "se me cayó el párpado después del botox",
        "es seguro durante el embarazo",
        "cuáles son los efectos secundarios"
      })
  void isNeverAnsweredByTheAssistant(String words) {
    assertThat(read(words)).as(words).containsAnyElementsOf(TO_A_PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'd like Botox",
        "how much is a unit of botox",
        "how much is filler",
        "do you have anything on Tuesday",
        "it's my first time",
        "I have an event in two weeks",
        "cuánto cuesta el botox",
        "quiero una cita el martes",
        "tengo una boda en mayo"
      })
  void whatIsNotClinicalIsAnswered(String words) {
    assertThat(read(words)).as(words).doesNotContainAnyElementsOf(TO_A_PERSON);
  }

  private static Set<Intent> read(String words) {
    Set<Intent> intents = new java.util.HashSet<>(IntentWords.in(words));
    intents.addAll(RuleReading.undeniable(words, Channel.SMS));
    return intents;
  }
}
