package dev.ringback.local.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/** At no place more appointments begin at once than there are providers. */
final class RoomForAll implements PlayInvariant {
  private final Published published;

  RoomForAll(Published published) {
    this.published = published;
  }

  @Override
  public List<String> violations(List<Witness> witnesses) {
    return witnesses.stream()
        .flatMap(witness -> witness.appointments().stream())
        .filter(appointment -> !appointment.cancelled())
        .distinct()
        .collect(
            Collectors.groupingBy(a -> a.location() + " at " + a.startsAt(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > published.providers())
        .map(entry ->
            "%d appointments stand in %s for %d providers"
                .formatted(entry.getValue(), entry.getKey(), published.providers()))
        .sorted()
        .toList();
  }
}
