package dev.ringback.workflows.outreach;

import java.time.Instant;

/**
 * News of an effect, from a vendor's callback. Only what changes a decision is reported to the
 * workflow; the ledger keeps the rest.
 */
public record EffectReport(EffectId effect, Fate fate, Instant at) {

  /** How it went. */
  public enum Fate {
    /** A call ended after someone or something had answered. */
    CALL_ENDED,
    /** A call rang out. */
    CALL_NOT_ANSWERED,
    /** A call met a busy line. */
    CALL_BUSY,
    /** A call could not be set up: the number is wrong, blocked or out of service. */
    CALL_FAILED,
    /** A message was not delivered. */
    NOT_DELIVERED
  }
}
