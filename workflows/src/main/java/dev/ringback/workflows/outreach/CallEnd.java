package dev.ringback.workflows.outreach;

/** How a call of ours ended. Every call comes to one of these, callback or not. */
public enum CallEnd {
  /** Somebody answered, and the call is over. */
  ANSWERED_AND_ENDED,
  /** A machine that takes messages answered. */
  VOICEMAIL,
  /** A fax machine answered. */
  FAX,
  /** A call screener answered, and nobody after it. */
  SCREENED,
  /** It rang out. */
  NOT_ANSWERED,
  BUSY,
  /** It could not be set up: the number is wrong, blocked or out of service. */
  FAILED,
  /** We took it back: the person engaged otherwise, or staff stepped in. */
  TAKEN_BACK,
  /** The vendor would not tell, or knows no such call. */
  LOST;

  /** Whether a machine had the last word. */
  public boolean wasMachine() {
    return this == VOICEMAIL || this == FAX || this == SCREENED;
  }
}
