package dev.ringback.workflows.outreach;

/** What taking a call back came to. */
public enum Withdrawal {
  /** It was stopped before anyone answered or while it talked. */
  STOPPED,
  /** It had already ended by itself. */
  ALREADY_OVER,
  /** It was never placed; and now it never will be. */
  NEVER_PLACED
}
