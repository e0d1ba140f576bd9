package dev.ringback.workflows.conversation;

/**
 * A lead's score. Each dimension is 1 to 5; 1 stands for nothing known.
 *
 * @param composite weighted mean, rounded to one decimal
 */
public record GlowScore(
    int goals, int limitations, int openness, int window, double composite, Track track) {

  /** How soon the lead is worked. */
  public enum Track {
    SAME_DAY,
    NEXT_WEEK,
    NURTURE
  }
}
