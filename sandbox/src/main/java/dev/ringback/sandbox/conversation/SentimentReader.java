package dev.ringback.sandbox.conversation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How they sound. */
final class SentimentReader {
  private static final Pattern CROSS =
      Words.re(
          "\\b(?:frustrat\\w*|annoy\\w*|ridiculous|seriously\\?|ugh|furious|angry|upset|unacceptable|fed up|tired of|third time|again and again|hate)\\b|!!+");
  private static final Pattern GLAD =
      Words.re(
          "\\b(?:great|love|loved|excited|perfect|thanks?|thank you|awesome|wonderful|amazing|yay|can't wait|sounds good|happy|appreciate)\\b|[:;]-?\\)|😊|🎉");

  private SentimentReader() {}

  static String read(Words turn, Set<String> intents) {
    boolean shouting =
        turn.text().length() > 12 && turn.text().equals(turn.text().toUpperCase(Locale.ROOT));
    boolean glad = turn.has(GLAD);
    if (intents.contains("COMPLAINT") || shouting || (turn.has(CROSS) && !glad)) {
      return "FRUSTRATED";
    }
    return glad ? "POSITIVE" : "NEUTRAL";
  }
}
