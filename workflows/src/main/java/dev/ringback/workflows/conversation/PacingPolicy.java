package dev.ringback.workflows.conversation;

/** How many qualifying questions a person is asked at first contact, by how they sound. */
public final class PacingPolicy {
  /** Questions at first contact. */
  static final int MOST_QUESTIONS = 4;

  private PacingPolicy() {}

  /** The most questions for this mood, the opening question counted; then come times. */
  public static int mostQuestions(Sentiment mood) {
    return switch (mood) {
      case POSITIVE, NEUTRAL -> MOST_QUESTIONS;
      case ANXIOUS -> 3;
      case HURRIED -> 1;
      case FRUSTRATED -> 0;
    };
  }

  /**
   * How a conversation feels after one more turn: haste and annoyance, once shown, are not
   * forgotten when a later turn sounds neutral.
   */
  public static Sentiment mood(Sentiment before, Sentiment now) {
    return mostQuestions(now) <= mostQuestions(before) ? now : before;
  }
}
