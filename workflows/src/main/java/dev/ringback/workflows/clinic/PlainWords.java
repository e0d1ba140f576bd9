package dev.ringback.workflows.clinic;

import java.text.Normalizer;
import java.util.Locale;

/** Words as rules compare them. */
public final class PlainWords {
  /** The end of ASCII. */
  private static final char LAST_WITHOUT_ACCENTS = '\u007f';

  private PlainWords() {}

  /** Lower case, one space between words, straight apostrophes; accents stay, on their letters. */
  public static String tidy(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace('‘', '\'')
        .replaceAll("[\\s\\u00A0]+", " ")
        .strip();
  }

  /** {@link #tidy}, and letters without accents. */
  public static String of(String words) {
    return fold(tidy(words));
  }

  /** {@link #of}, and without invisible characters and typographic variants: no word can hide. */
  public static String undisguised(String words) {
    return of(
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .replaceAll("[\\p{M}\\p{Cf}]", "")
            .replaceAll("[‐‑‒]", "-"));
  }

  /** Letters without accents; as long as before, so that places in the text stay the same. */
  public static String fold(String tidied) {
    StringBuilder folded = new StringBuilder(tidied.length());
    for (int i = 0; i < tidied.length(); i++) {
      char letter = tidied.charAt(i);
      folded.append(
          letter > LAST_WITHOUT_ACCENTS && Character.isLetter(letter)
              ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0)
              : letter);
    }
    return folded.toString();
  }
}
