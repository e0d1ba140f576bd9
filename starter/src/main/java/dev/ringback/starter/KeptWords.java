package dev.ringback.starter;

import java.util.regex.Pattern;

/**
 * Words of staff that are kept where nothing can be erased. They say who asks or why, and may hold
 * nothing that tells who is meant. A name cannot be told from other words: it is asked for that
 * none is written.
 */
public final class KeptWords {
  /** Seven digits and more, however they are written: a number, a date of birth, a card. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d_])\\d(?:[\\s().+/-]*\\d){6,}(?![\\p{L}_])");

  private KeptWords() {}

  /**
   * Lets words pass that hold no telephone number, date of birth or mail address.
   *
   * @param field its path in the body, or the name of a header
   * @throws org.springframework.web.ErrorResponseException 400, which names the field
   */
  public static void require(String field, String words) {
    if (words.contains("@") || NUMBER.matcher(words).find()) {
      throw Problem.field(
          field, "is kept for good: write no number, date of birth or mail address in it");
    }
  }
}
