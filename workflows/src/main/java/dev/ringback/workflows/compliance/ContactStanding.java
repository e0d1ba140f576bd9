package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows about a person at one moment, as far as decisions need it. Holds no address.
 *
 * @param addresses channels for which an address is on file
 * @param consents consents of the person's own, by channel
 * @param optedOut channels they asked to stop; all four after a stop on any
 * @param attempts contacts made in the last seven days, by every episode and location
 * @param zones time zones the person may be in; never empty
 * @param givenName first name on file; null if unknown
 * @param earlierInterest what they asked about before; null if nothing
 */
public record ContactStanding(
    Set<Channel> addresses,
    Map<Channel, ConsentBasis> consents,
    Set<Channel> optedOut,
    List<Attempt> attempts,
    List<ZoneId> zones,
    @Nullable String givenName,
    @Nullable EarlierInterest earlierInterest) {

  /** One contact made. */
  public record Attempt(Channel channel, Instant at) {}

  /** A treatment asked about earlier, and when. */
  public record EarlierInterest(TreatmentId treatment, YearMonth month) {}
}
