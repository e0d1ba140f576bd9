package dev.ringback.sandbox.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody said. Everything found in it is an exact piece of it. */
record Words(String text) {
  private static final Pattern BREAK =
      re(
          "[.!?;\\n]+|\\bbut\\b|\\bthough\\b|\\bhowever\\b|\\bpero\\b|\\baunque\\b|,\\s*(?=(?:and )?(?:i|i'm|i've|we|my|it|it's|let's)\\b)");

  private static final Pattern QUESTION = Pattern.compile("[^.!?]*\\?");
  private static final List<String> ACCENTED =
      List.of("[aá]", "[eé]", "[ií]", "[oó]", "[uúü]", "[nñ]");

  /** A pattern that ignores case and takes an apostrophe in any shape, or none. */
  static Pattern re(String regex) {
    return Pattern.compile(
        regex.replace("'", "['’]?"),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** As {@link #re}; letters written plain are found with and without their accents. */
  static Pattern es(String regex) {
    var accented = new StringBuilder();
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      boolean escaped = i > 0 && regex.charAt(i - 1) == '\\';
      int vowel = escaped ? -1 : "aeioun".indexOf(c);
      accented.append(vowel < 0 ? String.valueOf(c) : ACCENTED.get(vowel));
    }
    return re(accented.toString());
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

  /** The sentences that end in a question mark; all of it if none does. */
  List<Words> questions() {
    List<Words> asked =
        QUESTION.matcher(text).results().map(r -> new Words(r.group().strip())).toList();
    return asked.isEmpty() ? List.of(this) : asked;
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
