package dev.ringback.workflows.compliance.rights;

/** How an erasure ended. */
public enum ErasureOutcome {
  /** Nothing was touched: a legal hold is in force. */
  HELD,
  /** There is no such person, or they were erased before. */
  NOBODY,
  /** Erased here and at every vendor. */
  COMPLETE,
  /** Erased here; a vendor did not delete its copy within the time allowed, and people must ask. */
  INCOMPLETE
}
