package dev.ringback.workflows.compliance;

/** What a message may hold at most. */
public enum ContentClass {
  /** The clinic's name, its numbers and address, a link that says nothing. */
  NEUTRAL,
  /** Anything that ties a person to care at the clinic: a time, a treatment, their own words. */
  PHI
}
