package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the contact policy, kept for the record.
 *
 * @param basis ground of an allowed contact; null when refused
 * @param source the rule's own source: a statute, a regulation, the clinic's configuration
 * @param nextAllowedAt when asking again may be allowed; null when never or when allowed now
 * @param notAfter until when an allowed contact may be made; null when refused
 */
public record ContactDecision(
    Channel channel,
    Instant at,
    Rule rule,
    @Nullable ConsentBasis basis,
    String source,
    @Nullable Instant nextAllowedAt,
    @Nullable Instant notAfter) {

  /** Whether the contact may be made. */
  public boolean allowed() {
    return rule == Rule.ALLOWED;
  }

  /** The rule that decided. */
  public enum Rule {
    ALLOWED,
    NO_ADDRESS,
    OPTED_OUT,
    NO_CONSENT_BASIS,
    OUTSIDE_HOURS,
    TOO_MANY_ATTEMPTS,
    CHANNEL_NOT_SET_UP
  }
}
