package dev.ringback.sandbox.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/** The language somebody speaks, as far as it shows. */
final class LanguageReader {
  static final String ENGLISH = "en";
  static final String SPANISH = "es";

  private static final Pattern SPANISH_ONLY =
      Words.re(
          "[¿¡ñ]|\\b(?:hola|gracias|quiero|quisiera|gustar[ií]a|me llamo|por favor|cu[aá]nto|cu[aá]ndo|d[oó]nde|qu[eé]|est[aá]|estoy|tengo|tiene[ns]?|puedo|pueden|"
              + "buenos|buenas|cita|ma[nñ]ana|semana|primera|segunda|tercera|nunca|nada|para|pero|porque|muy|espa[nñ]ol|s[ií],? (?:por|claro|soy|es|est|me|quie)\\w*|mi nombre|ninguna?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|"
              + "d[eé]je(?:n|me)\\w*|ll[aá]me(?:me|n)?|claro|perfecto|hace|vez|desde)\\b");
  private static final Pattern SPANISH_COMMON =
      Words.re(
          "\\b(?:el|la|los|las|de|del|en|con|una?|es|soy|se|mi|que|y|si|sí|su|por|lo|yo|al)\\b");
  private static final Pattern ENGLISH_WORDS =
      Words.re(
          "\\b(?:the|i|i'm|i'd|i've|you|your|is|are|was|do|does|don't|my|it|it's|what|when|where|how|for|with|please|yes|yeah|thanks?|hi|hello|can|have|had|want|like|need|this|that|and|to|of|never|works?|one|first|second|would|call|text|book)\\b");

  private LanguageReader() {}

  /** {@code en} or {@code es}; empty when the words could be either. */
  static Optional<String> read(Words turn) {
    long spanish =
        2 * SPANISH_ONLY.matcher(turn.text()).results().count()
            + SPANISH_COMMON.matcher(turn.text()).results().count();
    long english = 2 * ENGLISH_WORDS.matcher(turn.text()).results().count();
    if (spanish == english || Math.max(spanish, english) < 2) {
      return Optional.empty();
    }
    return Optional.of(spanish > english ? SPANISH : ENGLISH);
  }
}
