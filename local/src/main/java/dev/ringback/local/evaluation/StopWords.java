package dev.ringback.local.evaluation;

import java.util.regex.Pattern;

/** Words nobody can take for anything but a stop. The grader's own list, short on purpose. */
final class StopWords {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\W*(please\\W+)?(stop|stop all|stopall|unsubscribe)(\\W+please)?\\W*", FLAGS);

  private static final Pattern PHRASE =
      Pattern.compile(
          "(?<!(don'?t|not|never) )\\bstop (texting|calling|messaging|contacting|e-?mailing) (me|us)\\b"
              + "|\\blose (my|this) number\\b|\\btake me off (your|the|this) (\\w+ )?list\\b"
              + "|\\bleave me alone\\b"
              + "|\\bno me (llamen?|escriban?|contacten?)( ni me \\w+)? m[aá]s\\b"
              + "|\\bya no me (llamen?|escriban?|contacten?)\\b|\\bd[eé]je(n|nme|me) en paz\\b"
              + "|\\bd[eé]jen? de (llamarme|escribirme|contactarme)\\b",
          FLAGS);

  private StopWords() {}

  static boolean in(String words) {
    var plain = words.replace('’', '\'');
    return WHOLE.matcher(plain).matches() || PHRASE.matcher(plain).find();
  }
}
