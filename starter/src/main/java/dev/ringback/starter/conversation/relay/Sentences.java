package dev.ringback.starter.conversation.relay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where sentences begin in what we say. */
final class Sentences {
  /** White space after an end mark, but not after a title or a part of an address. */
  private static final Pattern GAP =
      Pattern.compile("(?<=[.!?])(?<!\\b(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St|Ste|Ave|Blvd)\\.)\\s+");

  private Sentences() {}

  /** Length of the first sentence with the space behind it. */
  static int firstEnd(String words) {
    Matcher gap = GAP.matcher(words);
    return gap.find() ? gap.end() : words.length();
  }

  /** Where the sentence begins that holds the character at this place. */
  static int startAt(String words, int place) {
    Matcher gap = GAP.matcher(words);
    int start = 0;
    while (gap.find() && gap.end() <= place) {
      start = gap.end();
    }
    return start;
  }
}
