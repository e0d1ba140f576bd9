package dev.ringback.workflows.escalation;

/** What somebody opens words for that they may usually not see; tells of nobody. */
public enum EmergencyPurpose {
  /** Somebody's health depends on it. */
  TREATMENT,
  /** Somebody is threatened. */
  SAFETY,
  /** A fault cannot be found or mended without it. */
  FAULT,
  OTHER
}
