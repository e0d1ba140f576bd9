package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names the rules that set the hours at a moment. */
final class HoursSource {
  private HoursSource() {}

  /** Names what exempts a reply from the hours; of a place that is exempt by nothing, its hours. */
  static String ofReply(List<Place> places, Channel channel, Instant now) {
    return ContactTimes.REPLY
        + "; "
        + places.stream()
            .map(place -> StateRules.in(place.state(), now.atZone(place.zone()).toLocalDate()))
            .map(rule -> Objects.requireNonNullElse(rule.replies().on(channel), rule.source()))
            .distinct()
            .collect(Collectors.joining("; "));
  }

  static String of(List<Place> places, Instant now) {
    return places.stream()
        .map(place -> StateRules.in(place.state(), now.atZone(place.zone()).toLocalDate()).source())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
