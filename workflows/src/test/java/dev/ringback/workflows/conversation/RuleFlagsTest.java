package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFlagsTest {
  @ParameterizedTest
  @CsvSource({
    "Estoy embarazada de 14 semanas, embarazada",
    "le doy pecho a mi bebé, doy pecho",
    "tengo miastenia gravis, miastenia",
    "una enfermedad neuromuscular, neuromuscular",
    "tengo una infección en la piel, infección en la piel",
    "me salen fuegos, fuegos",
    "soy alérgica a la lidocaína, alérgica a la lidocaína",
    "Tomo anticoagulantes, anticoagulantes",
    "tengo crioglobulinemia, crioglobulinemia",
    "aglutininas frías, aglutininas frías",
    "llevo un marcapasos, marcapasos",
    "tomo isotretinoína, isotretinoína",
    "me bronceé en la playa, bronceé",
    "un medicamento fotosensibilizante, fotosensibilizante",
    "tengo acné activo, acné activo",
    "tengo una quemadura de sol, quemadura de sol",
    "me salió un sarpullido, sarpullido",
    "tengo implantes metálicos, implantes metálicos",
    "No tengo diabetes pero estoy embarazada, embarazada"
  })
  void hearsEveryConditionOfAMenuInSpanish(String words, String quoted) {
    assertThat(flags(words)).containsExactly(quoted);
  }

  @Test
  void hearsEachConditionThatIsNotDenied() {
    assertThat(flags("I'm pregnant and I have a hernia")).containsExactly("pregnant", "hernia");
    assertThat(flags("No tengo alergias ni hernias")).isEmpty();
  }

  private static List<String> flags(String words) {
    return RuleReading.read(
            words,
            BilingualClinic.turn(Pending.LIMITATIONS, Language.SPANISH),
            BilingualClinic.lumen())
        .facts()
        .stream()
        .filter(fact ->
            fact instanceof Fact.Limitation(var kind, _)
                && kind == Fact.Limitation.Kind.CONTRAINDICATION)
        .map(fact -> fact.evidence().words())
        .toList();
  }
}
