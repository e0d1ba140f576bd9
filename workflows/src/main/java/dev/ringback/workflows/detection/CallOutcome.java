package dev.ringback.workflows.detection;

/** How a call to the clinic ended, in words every phone system's own are mapped to. */
public enum CallOutcome {
  NO_ANSWER,
  BUSY,
  /** The caller hung up while it rang or while they waited in a queue. */
  ABANDONED,
  VOICEMAIL,
  /** A person or device at the clinic turned it away, or could not be reached. */
  REJECTED,
  ANSWERED,
  FAX,
  /** The phone system itself kept the caller out. */
  BLOCKED
}
