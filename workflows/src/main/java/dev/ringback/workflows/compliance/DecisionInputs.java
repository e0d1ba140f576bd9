package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ConsentBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a decision was made on, in codes: places, consents, counts, times. No PHI. */
final class DecisionInputs {
  private static final String NOTHING = "none";

  private DecisionInputs() {}

  static Map<String, String> of(
      Channel channel, ContactStanding person, Clinic clinic, ContactInquiry inquiry, Instant now) {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put("places", words(person.places(), DecisionInputs::place));
    inputs.put("rules", words(rules(person, now), row -> row.state() + "@" + row.from()));
    inputs.put(
        "consents",
        words(
            person.given().stream().filter(consent -> consent.channel() == channel).toList(),
            consent -> consent.basis() + "@" + consent.at()));
    ConsentBasis ofCallers = clinic.consents().get(channel);
    inputs.put("ofCallers", ofCallers == null ? NOTHING : ofCallers.name());
    inputs.put("calledAt", inquiry.calledAt() == null ? NOTHING : inquiry.calledAt().toString());
    inputs.put("in24h", count(person, channel, now.minus(Duration.ofHours(24))));
    inputs.put("occasionsIn24h", occasions(person, now.minus(Duration.ofHours(24))));
    inputs.put("in7d", count(person, channel, now.minus(Duration.ofDays(7))));
    inputs.put("clinicHours", clinic.contactHours().opens() + "-" + clinic.contactHours().closes());
    return inputs;
  }

  private static List<StateRule> rules(ContactStanding person, Instant now) {
    return person.places().stream()
        .map(place -> StateRules.in(place.state(), now.atZone(place.zone()).toLocalDate()))
        .distinct()
        .toList();
  }

  private static String place(Place place) {
    return place.state() == null ? place.zone().getId() : place.zone() + "/" + place.state();
  }

  private static String count(ContactStanding person, Channel channel, Instant since) {
    return String.valueOf(
        person.attempts().stream()
            .filter(attempt -> attempt.channel() == channel && attempt.at().isAfter(since))
            .count());
  }

  /** Occasions on which they were called or texted. */
  private static String occasions(ContactStanding person, Instant since) {
    return String.valueOf(
        person.attempts().stream()
            .filter(attempt -> PhoneChannels.CALLS_AND_TEXTS.contains(attempt.channel()))
            .filter(attempt -> attempt.at().isAfter(since))
            .map(ContactStanding.Attempt::key)
            .distinct()
            .count());
  }

  private static <T> String words(List<T> values, Function<T, String> word) {
    return values.isEmpty()
        ? NOTHING
        : values.stream().map(word).distinct().collect(Collectors.joining(" "));
  }
}
