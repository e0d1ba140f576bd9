package dev.ringback.sandbox.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing the clinic publishes.
 *
 * @param title what it is about
 * @param text all that is said about it
 * @param price the range, such as {@code $250 to $650}; empty if none
 */
record Published(String title, String text, String price) {
  private static final Pattern LINE = Pattern.compile("^([^:|]{1,60}):\\s*(.*)$");
  private static final Pattern PRICE = Pattern.compile("\\|\\s*price:\\s*([^|]*)");
  private static final Pattern TIME_OF_DAY =
      Words.re("\\d{1,2}:\\d\\d|\\b\\d{1,2}\\s*[ap]\\.?m\\b");
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          """
              what where when which does your have there this that with about they from would
              could will much many need know like tell treatment clinic please want take offer
              cost costs price prices just also some going long
          """
              .strip()
              .split("\\s+"));

  /** Reads {@code Botox: Relaxes … | price: $250 to $650}. */
  static Published parse(String line) {
    Matcher price = PRICE.matcher(line);
    String range = price.find() ? price.group(1).strip() : "";
    String rest = PRICE.matcher(line).replaceAll("").strip();
    Matcher m = LINE.matcher(rest);
    return m.matches()
        ? new Published(m.group(1).strip(), m.group(2).strip(), range)
        : new Published("", rest, range);
  }

  /** Whether it may be repeated: appointment-like times are left to those who keep the calendar. */
  boolean quotable() {
    return !text.isEmpty() && !TIME_OF_DAY.matcher(text).find();
  }

  /** How many words of the question it takes up; those of its title count double. */
  long answers(Words question) {
    List<String> asked = stems(question.text());
    return 2 * shared(title, asked) + shared(text, asked);
  }

  /** The first sentence. */
  String sentence() {
    String first = text.replaceFirst("(?s)(?<!Dr)([.!?])\\s.*", "$1").replaceFirst("\\.$", "");
    return first + ".";
  }

  private static long shared(String line, List<String> asked) {
    return stems(line).stream().distinct().filter(asked::contains).count();
  }

  private static List<String> stems(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(r -> r.group())
        .filter(w -> !EMPTY_WORDS.contains(w))
        .map(w -> w.length() > 5 ? w.substring(0, 5) : w)
        .collect(Collectors.toList());
  }
}
