package dev.ringback.workflows.outreach;

/** What an attempt came to. */
public enum AttemptResult {
  /** At least one vendor took it, or may have. It consumes its step. */
  MADE,
  /** No vendor was asked: an outage, closed hours or a pause. It consumes no step. */
  NOT_MADE,
  /** Every vendor refused for good. It consumes its step. */
  REFUSED
}
