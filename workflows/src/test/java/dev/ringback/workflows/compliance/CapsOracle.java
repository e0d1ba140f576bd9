package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether one more attempt is under every cap, told a second time: by counting backwards from it.
 * Shares nothing with the policy.
 */
final class CapsOracle {
  private static final Set<Channel> PHONE = EnumSet.of(Channel.VOICE, Channel.SMS);
  private static final Set<String> THREE_OF_EACH = Set.of("FL", "MD", "OK", "ANY");
  private static final Set<String> ONE_CALL_IN_EIGHT_HOURS = Set.of("ME", "ANY");

  private CapsOracle() {}

  /** What was done before: how, how long ago, on what occasion. */
  record Done(Channel channel, Duration ago, String occasion) {
    Instant at(Instant now) {
      return now.minus(ago);
    }
  }

  static boolean isUnder(Set<String> states, Channel channel, List<Done> done) {
    Set<String> occasions = new HashSet<>();
    int each = 0;
    int same = 0;
    int week = 0;
    boolean calledOfLate = false;
    for (Done one : done) {
      boolean today = one.ago().compareTo(Duration.ofHours(24)) < 0;
      boolean phone = PHONE.contains(one.channel());
      if (today && phone) {
        occasions.add(one.occasion());
        each++;
      }
      same += today && one.channel() == channel ? 1 : 0;
      week += one.channel() == channel ? 1 : 0;
      calledOfLate |=
          one.channel() == Channel.VOICE && one.ago().compareTo(Duration.ofHours(8)) < 0;
    }
    if (same >= 3 || week >= 21) {
      return false;
    }
    if (!PHONE.contains(channel)) {
      return true;
    }
    boolean threeOfEach = states.stream().anyMatch(THREE_OF_EACH::contains);
    boolean bound = states.stream().anyMatch(ONE_CALL_IN_EIGHT_HOURS::contains);
    return occasions.size() < 3
        && !(threeOfEach && each >= 3)
        && !(bound && channel == Channel.VOICE && calledOfLate);
  }
}
