package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * At most so many attempts in any such stretch of time, on these channels together.
 *
 * @param source the rule it comes from
 */
public record Cap(int most, Duration window, Set<Channel> channels, String source) {

  /** When the next attempt is under the cap again; empty if it is now. */
  Optional<Instant> reopens(List<ContactStanding.Attempt> attempts, Instant now) {
    List<Instant> counted =
        attempts.stream()
            .filter(attempt -> channels.contains(attempt.channel()))
            .map(ContactStanding.Attempt::at)
            .filter(at -> at.isAfter(now.minus(window)))
            .sorted()
            .toList();
    return counted.size() < most
        ? Optional.empty()
        : Optional.of(counted.get(counted.size() - most).plus(window));
  }
}
