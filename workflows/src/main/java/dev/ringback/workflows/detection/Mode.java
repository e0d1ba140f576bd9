package dev.ringback.workflows.detection;

/** Who acts. */
public enum Mode {
  AUTOMATED,
  /** Nothing is sent; the caller's turns are kept and answered on resume. */
  PAUSED,
  /** Staff talk to the caller; the assistant is silent. */
  STAFF
}
