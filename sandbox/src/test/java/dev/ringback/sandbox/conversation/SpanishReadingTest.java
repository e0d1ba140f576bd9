package dev.ringback.sandbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "GOALS|Me interesa el Botox|GOALS botox Botox",
        "GOALS|Quisiera algo para las arrugas|GOALS botox arrugas",
        "GOALS|Quiero quitarme la papada|GOALS coolsculpting papada",
        "LIMITATIONS|No, nada|LIMITATIONS NONE No, nada",
        "LIMITATIONS|Estoy embarazada|LIMITATIONS CONTRAINDICATION embarazada",
        "LIMITATIONS|Tomo anticoagulantes|LIMITATIONS CONTRAINDICATION anticoagulantes",
        "LIMITATIONS|Le doy pecho a mi bebé|LIMITATIONS CONTRAINDICATION doy pecho",
        "LIMITATIONS|Tomo isotretinoína|LIMITATIONS CONTRAINDICATION isotretinoína",
        "LIMITATIONS|Vengo bronceado de la playa|LIMITATIONS CONTRAINDICATION bronceado",
        "LIMITATIONS|No estoy embarazada, mi presupuesto es de 400 dólares|LIMITATIONS BUDGET mi presupuesto es de 400 dólares",
        "LIMITATIONS|tengo que hablarlo con mi esposo|LIMITATIONS SOMEONE_ELSE_DECIDES hablarlo con mi esposo",
        "OPENNESS|es mi primera vez|OPENNESS FIRST_TIME es mi primera vez",
        "OPENNESS|Nunca me lo he hecho, pero estoy lista|OPENNESS FIRST_TIME Nunca me lo he hecho",
        "OPENNESS|Sí, dos veces|OPENNESS PRIOR_TREATMENT Sí",
        "OPENNESS|me da un poco de miedo|OPENNESS RELUCTANT miedo",
        "WINDOW|la próxima semana|WINDOW NEXT_WEEK la próxima semana",
        "WINDOW|Es para la boda de mi hermana el 12 de diciembre|WINDOW EVENT el 12 de diciembre 2026-12-12",
        "WINDOW|antes del viernes si se puede|WINDOW THIS_WEEK viernes",
        "WINDOW|lo antes posible|WINDOW TODAY lo antes posible",
        "WINDOW|sin prisa|WINDOW NO_HURRY sin prisa",
        "NOTHING|Hola, quisiera ponerme Botox en la frente antes de la boda de mi hermana el 12 de diciembre, nunca me lo he hecho|GOALS botox Botox; OPENNESS FIRST_TIME nunca me lo he hecho; WINDOW EVENT el 12 de diciembre 2026-12-12",
      })
  void findsFacts(String asked, String turn, String expected) {
    String found =
        Turns.leer(asked, turn).facts().stream()
            .map(f ->
                f.dimension()
                    + " "
                    + f.code()
                    + " "
                    + f.words()
                    + (f.date() == null ? "" : " " + f.date()))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "la segunda|slot-2",
        "2|slot-2",
        "la 3 por favor|slot-3",
        "el jueves|slot-3",
        "el martes por la tarde|slot-2",
        "el 26 está bien|slot-3",
        "a las dos y media|slot-2",
        "el martes a las 9:30|slot-1",
        "mañana por la mañana|slot-1",
        "la más temprano|slot-1",
        "el martes no puedo, el jueves sí|slot-3",
        "ninguna me queda|-",
        "¿tienen otras horas?|-",
      })
  void findsTheSlot(String turn, String expected) {
    assertThat(Turns.leer("SLOT", turn).slot().orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "NOTHING|¿Cuánto cuesta el Botox?|PRICE",
        "NOTHING|Quiero hablar con una persona|PERSON",
        "NOTHING|ya no me escriban|STOP",
        "NOTHING|déjenme en paz|STOP",
        "NOTHING|¿Es un robot?|ARE_YOU_A_BOT",
        "NOTHING|número equivocado|WRONG_NUMBER",
        "NOTHING|no me interesa|NOT_INTERESTED",
        "NOTHING|me duele el pecho|EMERGENCY",
        "NOTHING|tengo moretones desde el relleno de la semana pasada|TREATMENT_CONCERN",
        "NOTHING|quiero cancelar mi cita|CANCEL",
        "NOTHING|necesito cambiar mi cita|RESCHEDULE",
        "NOTHING|mejor por mensaje, escríbame|BY_TEXT",
        "NOTHING|llámeme mejor|BY_CALL",
        "NOTHING|mi hija tiene 15 años|MINOR",
        "NOTHING|quisiera hacer una cita|BOOK",
        "SLOT|¿hay otras horas?|OTHER_TIMES",
        "SLOT|la primera|BOOK",
        "NAME|Me llamo Lucía Herrera|-",
      })
  void findsIntents(String asked, String turn, String expected) {
    assertThat(String.join(",", Turns.leer(asked, turn).intents()))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "NAME|Me llamo Lucía Herrera|Lucía/Herrera",
        "NAME|Lucía Herrera|Lucía/Herrera",
        "CONFIRMATION|Sí, por favor, mi nombre es Lucía Herrera|Lucía/Herrera",
        "NOTHING|Hola, soy Ana|Ana/null",
        "NOTHING|soy alérgica|-",
        "NAME|¿por qué lo necesita?|-",
      })
  void findsTheName(String asked, String turn, String expected) {
    assertThat(Turns.leer(asked, turn).name().map(n -> n.given() + "/" + n.family()).orElse(null))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Hola, ¿me puede ayudar?|es",
        "quisiera una cita|es",
        "la segunda|es",
        "Hi, I'd like to book|en",
        "the second please|en",
        "Botox|-",
        "2|-",
        "no|-",
        "Dana Whitfield|-",
      })
  void hearsTheLanguage(String turn, String expected) {
    assertThat(LanguageReader.read(new Words(turn)).orElse(null)).isEqualTo(expected);
  }

  @Test
  void readsWhatCouldBeEitherInTheLanguageSpokenSoFar() {
    assertThat(Turns.leer("LIMITATIONS", "No").facts())
        .extracting(FoundFact::code)
        .containsExactly("NONE");
    assertThat(Turns.leer("SLOT", "the second one please").slot()).contains("slot-2");
    assertThat(Turns.read("SLOT", "la segunda por favor").slot()).contains("slot-2");
  }
}
