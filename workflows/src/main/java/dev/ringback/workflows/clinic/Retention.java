package dev.ringback.workflows.clinic;

import java.time.Period;

/**
 * How long a clinic keeps what belongs to people. What is older is purged, unless it is held.
 *
 * @param recordings calls recorded at the telephony vendor, from the call on
 * @param transcripts words said and written, from the end of the episode on
 * @param leads what is known of people who never booked, from their last contact on
 * @param webhooks raw bodies of webhooks, from their arrival on
 * @param audit the audit trail; six years at least (45 CFR 164.316(b)(2)(i))
 * @param patients what is known of people who booked, from their last contact on; null as in
 *     configurations from before it could be set: as usual. Seven years is what the Texas Medical
 *     Board asks for an adult's medical record; states differ
 */
public record Retention(
    Period recordings,
    Period transcripts,
    Period leads,
    Period webhooks,
    Period audit,
    Period patients) {
  private static final Period AS_A_MEDICAL_RECORD = Period.ofYears(7);

  public static final Retention USUAL =
      new Retention(
          Period.ofDays(90),
          Period.ofYears(2),
          Period.ofYears(2),
          Period.ofDays(30),
          Period.ofYears(6),
          AS_A_MEDICAL_RECORD);

  public Retention {
    patients = patients == null ? AS_A_MEDICAL_RECORD : patients;
  }
}
