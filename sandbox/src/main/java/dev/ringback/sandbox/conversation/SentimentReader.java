package dev.ringback.sandbox.conversation;

import java.util.Locale;
import java.util.Set;

/** How they sound. */
final class SentimentReader {

  private SentimentReader() {}

  static String read(Words turn, MoodWords in, Set<String> intents) {
    boolean shouting =
        turn.text().length() > 12 && turn.text().equals(turn.text().toUpperCase(Locale.ROOT));
    boolean glad = turn.has(in.glad());
    if (intents.contains("COMPLAINT")
        || intents.contains("ABUSE")
        || shouting
        || (turn.has(in.cross()) && !glad)) {
      return "FRUSTRATED";
    }
    if (turn.has(in.hurried())) {
      return "HURRIED";
    }
    if (turn.has(in.anxious())) {
      return "ANXIOUS";
    }
    return glad ? "POSITIVE" : "NEUTRAL";
  }
}
