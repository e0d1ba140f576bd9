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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows about a person at one moment, as far as decisions need it. Holds no address.
 *
 * @param addresses channels for which an address is on file
 * @param consents the strongest consent of the person's own, by channel
 * @param optedOut channels they asked to stop; all four after a stop on any
 * @param attempts contacts made in the last seven days, by every episode and location
 * @param zones time zones the person may be in; never empty
 * @param givenName first name on file; null if unknown
 * @param earlierInterest what they asked about before; null if nothing
 * @param places the zones again, with the state whose rules hold there
 * @param given every consent of the person's own that stands, with its time: what decisions go by
 * @param number what registries say of their number
 */
public record ContactStanding(
    Set<Channel> addresses,
    Map<Channel, ConsentBasis> consents,
    Set<Channel> optedOut,
    List<Attempt> attempts,
    List<ZoneId> zones,
    @Nullable String givenName,
    @Nullable EarlierInterest earlierInterest,
    List<Place> places,
    List<GivenConsent> given,
    NumberStatus number) {

  // Standings kept in histories before there were places and times of consents have none.
  @SuppressWarnings("NullAway")
  public ContactStanding {
    places =
        places == null
            ? zones.stream().map(zone -> new Place(zone, null)).toList()
            : List.copyOf(places);
    given = given == null ? List.of() : List.copyOf(given);
    number = number == null ? NumberStatus.UNKNOWN : number;
  }

  /** Of somebody of whom only the zone is known, and who has given no consent that counts. */
  @SuppressWarnings("NullAway")
  public ContactStanding(
      Set<Channel> addresses,
      Map<Channel, ConsentBasis> consents,
      Set<Channel> optedOut,
      List<Attempt> attempts,
      List<ZoneId> zones,
      @Nullable String givenName,
      @Nullable EarlierInterest earlierInterest) {
    this(
        addresses,
        consents,
        optedOut,
        attempts,
        zones,
        givenName,
        earlierInterest,
        null,
        null,
        null);
  }

  /** The same with one more channel used on the occasion that is asked about. */
  ContactStanding attempting(Channel channel, Instant at) {
    return new ContactStanding(
        addresses,
        consents,
        optedOut,
        Stream.concat(attempts.stream(), Stream.of(new Attempt(channel, at, Attempt.THIS)))
            .toList(),
        zones,
        givenName,
        earlierInterest,
        places,
        given,
        number);
  }

  /** The same with what registries say of the number. */
  public ContactStanding with(NumberStatus status) {
    return new ContactStanding(
        addresses,
        consents,
        optedOut,
        attempts,
        zones,
        givenName,
        earlierInterest,
        places,
        given,
        status);
  }

  /**
   * One contact made.
   *
   * @param occasion what it was made for; the same on channels that were used at once. Null in
   *     histories from before it was kept: an occasion of its own
   */
  public record Attempt(Channel channel, Instant at, @Nullable String occasion) {
    static final String THIS = "this";

    /** One that was an occasion of its own. */
    public Attempt(Channel channel, Instant at) {
      this(channel, at, null);
    }

    /** Whether it is no past one, but of the occasion that is asked about. */
    boolean isOfThisOccasion() {
      return THIS.equals(occasion);
    }

    /** What is equal for attempts that count as one. */
    Object key() {
      return occasion == null ? this : occasion;
    }
  }

  /** A treatment asked about earlier, and when. */
  public record EarlierInterest(TreatmentId treatment, YearMonth month) {}
}
