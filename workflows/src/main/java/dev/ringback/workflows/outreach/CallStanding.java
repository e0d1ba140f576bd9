package dev.ringback.workflows.outreach;

/** How a call stands with the vendor. */
public enum CallStanding {
  /** It waits, rings or talks. */
  UNDER_WAY,
  /** It ended after someone or something had answered. */
  ENDED,
  /** It rang out or was taken back. */
  NOT_ANSWERED,
  BUSY,
  /** It could not be set up. */
  FAILED,
  /** The vendor has no such call. */
  UNKNOWN
}
