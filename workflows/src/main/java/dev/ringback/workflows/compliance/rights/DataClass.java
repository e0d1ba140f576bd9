package dev.ringback.workflows.compliance.rights;

/**
 * What is kept, by what it is; each has a period of its own. In the order in which it is purged.
 */
public enum DataClass {
  /** Recordings and call records at the telephony vendor, from the call on. */
  VENDOR_CALLS(true),
  /** Messages at the telephony vendor, from the end of the episode on. */
  VENDOR_MESSAGES(true),
  /**
   * Words said and written, and facts with the words that prove them, from the episode's end on.
   */
  TRANSCRIPTS(true),
  /**
   * Notes and remarks on times that were asked for at the clinic's people, from the time itself or
   * the last change on.
   */
  REQUESTS(true),
  /** Why somebody opened an episode in an emergency, in their words, from then on. */
  EMERGENCY_ACCESSES(true),
  /** Calls a phone system told of, from the call on. */
  CLINIC_CALLS(true),
  /** Names and addresses of people who never booked, from their last contact on. */
  LEADS(false),
  /** The same of people who booked. The practice system's chart is not touched. */
  PATIENTS(false),
  /** What was corrected at a person's request, from the correction on. */
  AMENDMENTS(false),
  /** Raw bodies of webhooks, from their arrival on. */
  WEBHOOKS(false),
  /** News of legs of calls, from their arrival on. */
  CALL_LEGS(false),
  /** Decisions about contacting somebody, from the last contact on. */
  DECISIONS(false),
  /** That a call is written down was told or refused; from the last contact on. */
  NOTICES(false),
  /** Consents, from the last contact on. */
  CONSENTS(false),
  /** Requests to stop, from the request on. */
  OPT_OUTS(false),
  /** The audit trail. It is never shortened by the purge; only its due date is told. */
  AUDIT(false);

  private final boolean ofOneClinic;

  DataClass(boolean ofOneClinic) {
    this.ofOneClinic = ofOneClinic;
  }

  /** Whether each item belongs to one clinic; else the longest period of all clinics holds. */
  public boolean ofOneClinic() {
    return ofOneClinic;
  }
}
