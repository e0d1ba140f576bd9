package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.Retention;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;

/**
 * What is due to be purged. A clinic sets periods; where a law sets a shortest one, a clinic's may
 * be longer, never shorter. Periods are counted on the calendar, in UTC.
 */
public final class RetentionPolicy {
  /** 16 CFR 310.5: call records and consents; applied to what proves that a contact was allowed. */
  public static final Period PROOF = Period.ofYears(5);

  /**
   * Five years under 47 CFR 64.1200(d)(6), ten for texts to Virginia (Va. Code 59.1-514 as amended
   * for 2026). A number does not tell where its owner lives, so the longer one holds for all.
   */
  public static final Period STOP = Period.ofYears(10);

  /** 45 CFR 164.316(b)(2)(i), applied to the record of accesses as well. */
  public static final Period AUDIT = Period.ofYears(6);

  /** 45 CFR 164.526(f) with 164.530(j)(2): what documents an amendment. */
  public static final Period DOCUMENTATION = Period.ofYears(6);

  private RetentionPolicy() {}

  /** What became of one item. */
  public enum Verdict {
    KEEP,
    /** Due, but a legal hold keeps it. */
    HELD,
    DUE
  }

  /**
   * @param since the moment the item's period counts from
   * @param held whether a hold on its person or clinic is in force
   */
  public static Verdict of(
      DataClass what, Retention retention, Instant since, boolean held, Instant now) {
    if (!since.isBefore(dueBefore(what, retention, now))) {
      return Verdict.KEEP;
    }
    return held ? Verdict.HELD : Verdict.DUE;
  }

  /** What counts from before this instant is due. */
  public static Instant dueBefore(DataClass what, Retention retention, Instant now) {
    Instant byClinic = back(now, period(what, retention));
    Instant byLaw = back(now, shortest(what));
    return byClinic.isBefore(byLaw) ? byClinic : byLaw;
  }

  /** The same for what belongs to no one clinic: the longest of their periods holds. */
  public static Instant dueBefore(DataClass what, Collection<Retention> all, Instant now) {
    return all.stream()
        .map(retention -> dueBefore(what, retention, now))
        .min(Comparator.naturalOrder())
        .orElseGet(() -> dueBefore(what, Retention.USUAL, now));
  }

  private static Period period(DataClass what, Retention retention) {
    return switch (what) {
      case VENDOR_CALLS -> retention.recordings();
      case VENDOR_MESSAGES, TRANSCRIPTS -> retention.transcripts();
      case LEADS, CLINIC_CALLS -> retention.leads();
      case PATIENTS -> retention.patients();
      case REQUESTS -> retention.transcripts();
      case AMENDMENTS -> DOCUMENTATION;
      case EMERGENCY_ACCESSES -> retention.audit();
      case WEBHOOKS, CALL_LEGS -> retention.webhooks();
      case DECISIONS, NOTICES, CONSENTS -> PROOF;
      case OPT_OUTS -> STOP;
      case AUDIT -> retention.audit();
    };
  }

  private static Period shortest(DataClass what) {
    return switch (what) {
      case DECISIONS, NOTICES, CONSENTS -> PROOF;
      case OPT_OUTS -> STOP;
      case AUDIT, EMERGENCY_ACCESSES -> AUDIT;
      case AMENDMENTS -> DOCUMENTATION;
      case VENDOR_CALLS,
          VENDOR_MESSAGES,
          TRANSCRIPTS,
          REQUESTS,
          LEADS,
          PATIENTS,
          CLINIC_CALLS,
          WEBHOOKS,
          CALL_LEGS ->
          Period.ZERO;
    };
  }

  private static Instant back(Instant now, Period period) {
    return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }
}
