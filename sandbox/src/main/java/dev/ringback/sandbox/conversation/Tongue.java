package dev.ringback.sandbox.conversation;

import java.util.function.UnaryOperator;

/**
 * Everything one language is read by.
 *
 * @param times puts what is said about times into the English the offered times are read by
 */
record Tongue(
    IntentWords intents,
    GoalWords goals,
    LimitationWords limitations,
    OpennessWords openness,
    WindowWords windows,
    NameWords names,
    MoodWords moods,
    UnaryOperator<Words> times) {
  private static final Tongue ENGLISH =
      new Tongue(
          EnglishIntents.WORDS,
          GoalWords.ENGLISH,
          LimitationWords.ENGLISH,
          OpennessWords.ENGLISH,
          WindowWords.ENGLISH,
          NameWords.ENGLISH,
          MoodWords.ENGLISH,
          UnaryOperator.identity());
  private static final Tongue SPANISH =
      new Tongue(
          SpanishIntents.WORDS,
          GoalWords.SPANISH,
          LimitationWords.SPANISH,
          OpennessWords.SPANISH,
          WindowWords.SPANISH,
          NameWords.SPANISH,
          MoodWords.SPANISH,
          SpanishGloss::of);

  static Tongue of(String language) {
    return language.equals(LanguageReader.SPANISH) ? SPANISH : ENGLISH;
  }
}
