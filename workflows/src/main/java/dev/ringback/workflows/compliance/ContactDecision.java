package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the contact policy, kept for the record.
 *
 * @param basis ground of an allowed contact; null when refused
 * @param source the rule's own source: a statute, a regulation, the clinic's configuration
 * @param nextAllowedAt the first moment at which every rule allows it, if nothing else happens
 *     meanwhile; null when time alone brings none about, or when allowed now
 * @param notAfter until when an allowed contact may be made; null when refused
 * @param grounds what it was decided on; null in decisions made before that was kept
 */
public record ContactDecision(
    Channel channel,
    Instant at,
    Rule rule,
    @Nullable ConsentBasis basis,
    String source,
    @Nullable Instant nextAllowedAt,
    @Nullable Instant notAfter,
    @Nullable Grounds grounds) {

  /** A decision without its grounds. */
  public ContactDecision(
      Channel channel,
      Instant at,
      Rule rule,
      @Nullable ConsentBasis basis,
      String source,
      @Nullable Instant nextAllowedAt,
      @Nullable Instant notAfter) {
    this(channel, at, rule, basis, source, nextAllowedAt, notAfter, null);
  }

  /** Whether the contact may be made. */
  public boolean allowed() {
    return rule == Rule.ALLOWED;
  }

  /**
   * What a decision was made on. Codes and counts only: nothing that tells who the person is.
   *
   * @param gate the gate that decided; {@code NONE} if all let it pass
   * @param content what the message may hold at most
   * @param table version of the table of states
   * @param inputs what was known, by name
   */
  public record Grounds(
      ContactPurpose purpose,
      Gate gate,
      ContentClass content,
      LocalDate table,
      Map<String, String> inputs) {}

  /** The gates, by the numbers they go by in the documentation. */
  public enum Gate {
    NONE,
    /** A basis for the channel. */
    G1,
    /** Written consent for what encourages a purchase. */
    G2,
    /** Hours, by every place the person may be in. */
    G3,
    /** Attempts. */
    G4,
    /** Stops. */
    G5,
    /** Agreements with vendors. */
    G10,
    /** Old consents and reassigned numbers. */
    G11,
    /** The national do-not-call registry. */
    G12
  }

  /** The rule that decided. */
  public enum Rule {
    ALLOWED,
    NO_ADDRESS,
    OPTED_OUT,
    NO_CONSENT_BASIS,
    CONSENT_TOO_WEAK,
    CONSENT_TOO_OLD,
    NUMBER_REASSIGNED,
    DO_NOT_CALL_UNCHECKED,
    ON_DO_NOT_CALL_LIST,
    OUTSIDE_HOURS,
    TOO_MANY_ATTEMPTS,
    NO_VENDOR_AGREEMENT,
    CHANNEL_NOT_SET_UP
  }
}
