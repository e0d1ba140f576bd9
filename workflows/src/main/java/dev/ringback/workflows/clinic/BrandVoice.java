package dev.ringback.workflows.clinic;

import java.util.List;
import java.util.Optional;

/**
 * How the clinic sounds.
 *
 * @param greeting first sentence on every channel; {@code {clinic}} is replaced. It must say that
 *     an AI assistant speaks
 * @param tone one line for the model, such as "warm, unhurried, no slang"
 * @param avoid words never used
 * @param voice the text-to-speech voice, in the telephony vendor's own name
 * @param translations languages spoken besides English
 */
public record BrandVoice(
    String greeting,
    String tone,
    List<String> avoid,
    String voice,
    List<Translation> translations) {

  // Clinics stored before there were translations have none.
  @SuppressWarnings("NullAway")
  public BrandVoice {
    translations = translations == null ? List.of() : List.copyOf(translations);
  }

  /** First sentence in this language; English stands in for one the clinic does not speak. */
  public String greeting(Language language) {
    return in(language).map(Translation::greeting).orElse(greeting);
  }

  /** The text-to-speech voice for this language. */
  public String voice(Language language) {
    return in(language).map(Translation::voice).orElse(voice);
  }

  private Optional<Translation> in(Language language) {
    return translations.stream().filter(t -> t.language() == language).findFirst();
  }

  /** How the clinic sounds in a further language; holds the same promises as the English. */
  public record Translation(Language language, String greeting, String voice) {}
}
