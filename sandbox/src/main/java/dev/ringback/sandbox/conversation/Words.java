package dev.ringback.sandbox.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody said. Everything found in it is an exact piece of it. */
record Words(String text) {
  private static final Pattern BREAK =
      re(
          "[.!?;\\n]+|\\bbut\\b|\\bthough\\b|\\bhowever\\b|,\\s*(?=(?:and )?(?:i|i'm|i've|we|my|it|it's|let's)\\b)");

  /** A pattern that ignores case and takes an apostrophe in any shape, or none. */
  static Pattern re(String regex) {
    return Pattern.compile(
        regex.replace("'", "['’]?"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The text as a regular expression for {@link #re}. */
  static String literal(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}\\s'’]", "\\\\$0");
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  Optional<String> first(Pattern pattern) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(m.group().strip()) : Optional.empty();
  }

  /** The sentences, cut again where the speaker turns around. */
  List<Words> clauses() {
    return BREAK
        .splitAsStream(text)
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .map(Words::new)
        .toList();
  }
}
