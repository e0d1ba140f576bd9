package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagePolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ESPAÑOL                            | SPANISH
          spanish please                     | SPANISH
          do you speak Spanish?              | SPANISH
          ¿habla español?                    | SPANISH
          en español por favor               | SPANISH
          can we continue in Spanish         | SPANISH
          no hablo inglés                    | SPANISH
          I don't speak English              | SPANISH
          prefiero español                   | SPANISH
          english please                     | ENGLISH
          in English                         | ENGLISH
          inglés por favor                   | ENGLISH
          I don't speak Spanish              | ENGLISH
          """)
  void hearsALanguageAskedFor(String words, Language language) {
    assertThat(LanguagePolicy.asked(words)).contains(language);
    assertThat(LanguagePolicy.language(words)).contains(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hola, quisiera una cita            | SPANISH
          cuánto cuesta el botox             | SPANISH
          sí, por favor                      | SPANISH
          buenas tardes                      | SPANISH
          me gustaría el martes              | SPANISH
          tengo 17 años y quiero botox       | SPANISH
          I'd like an appointment for Botox  | ENGLISH
          how much does it cost?             | ENGLISH
          yes please                         | ENGLISH
          """)
  void hearsTheLanguagePlainlySpoken(String words, Language language) {
    assertThat(LanguagePolicy.language(words)).contains(language);
    assertThat(LanguagePolicy.asked(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hola",
        "gracias",
        "Botox",
        "2",
        "ok",
        "Maria de la Cruz",
        "El Paso",
        "no",
        "Dana Whitfield",
        "okay, muchas",
        "Botox please",
        "adiós amigo",
        "martes",
        ""
      })
  void aBorrowedWordTellsNothing(String words) {
    assertThat(LanguagePolicy.language(words)).isEmpty();
  }
}
