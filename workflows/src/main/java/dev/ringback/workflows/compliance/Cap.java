package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * At most so many attempts in any such stretch of time, on these channels together.
 *
 * @param counts what counts as one
 * @param source the rule it comes from
 */
public record Cap(int most, Duration window, Set<Channel> channels, Counts counts, String source) {

  /** What counts as one attempt. */
  public enum Counts {
    /** Every call and every message. */
    EACH,
    /** Whatever goes out at once, on however many of the channels. */
    OCCASIONS
  }

  /** One that counts every call and every message. */
  public Cap(int most, Duration window, Set<Channel> channels, String source) {
    this(most, window, channels, Counts.EACH, source);
  }

  /** When the next attempt is under the cap again; empty if it is now. */
  Optional<Instant> reopens(List<ContactStanding.Attempt> attempts, Instant now) {
    List<Instant> counted =
        counted(attempts).filter(at -> at.isAfter(now.minus(window))).sorted().toList();
    return counted.size() < most
        ? Optional.empty()
        : Optional.of(counted.get(counted.size() - most).plus(window));
  }

  private Stream<Instant> counted(List<ContactStanding.Attempt> attempts) {
    List<ContactStanding.Attempt> ofThese =
        attempts.stream().filter(attempt -> channels.contains(attempt.channel())).toList();
    return switch (counts) {
      case EACH -> ofThese.stream().map(ContactStanding.Attempt::at);
      case OCCASIONS -> occasions(ofThese);
    };
  }

  /** When each occasion ended; the one that is asked about is none of them. */
  private static Stream<Instant> occasions(List<ContactStanding.Attempt> attempts) {
    Map<Object, Instant> last = new LinkedHashMap<>();
    attempts.stream()
        .filter(attempt -> !attempt.isOfThisOccasion())
        .forEach(attempt -> last.merge(attempt.key(), attempt.at(), Cap::later));
    return last.values().stream();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
