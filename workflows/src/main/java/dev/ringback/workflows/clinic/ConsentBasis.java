package dev.ringback.workflows.clinic;

/**
 * On what ground a person may be contacted, weakest first. 47 CFR 64.1200 and the clinic's own
 * notices.
 */
public enum ConsentBasis {
  /** The clinic's greeting says that a missed call is returned by an AI assistant. */
  GREETING_NOTICE,
  /** They asked for it in a text of their own, such as CALL. */
  REPLY,
  /** They said so on a call, or pressed the key for it, after the wording was spoken. */
  SPOKEN,
  /** They ticked a box on a form that named the clinic and the channel. */
  WEB_FORM,
  /** They are a patient and gave the address for this purpose. */
  EXISTING_PATIENT,
  /** Signed, with the wording of 47 CFR 64.1200(f)(9). */
  WRITTEN
}
