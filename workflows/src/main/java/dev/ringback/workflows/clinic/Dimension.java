package dev.ringback.workflows.clinic;

/** The four dimensions a lead is scored on. */
public enum Dimension {
  /** What they want. */
  GOALS,
  /** What stands in the way: budget, health, schedule. */
  LIMITATIONS,
  /** How ready they are. */
  OPENNESS,
  /** By when. */
  WINDOW
}
