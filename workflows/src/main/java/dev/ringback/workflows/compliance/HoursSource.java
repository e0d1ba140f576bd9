package dev.ringback.workflows.compliance;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Names the rules that set the hours at a moment. */
final class HoursSource {
  private HoursSource() {}

  static String of(List<Place> places, Instant now) {
    return places.stream()
        .map(place -> StateRules.in(place.state(), now.atZone(place.zone()).toLocalDate()).source())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
