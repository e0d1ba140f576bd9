package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How often a person may be contacted, by every episode and location together. */
final class ContactCaps {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration WEEK = Duration.ofDays(7);

  /**
   * The statute speaks of calls to a person on the same subject, from any number; the regulation
   * treats a text as a call. So calls and texts are counted together, and what rings and writes at
   * once, in one matter, once. Where a state's own row counts each, it does so besides.
   */
  private static final String EVERYWHERE = "Fla. Stat. 501.616(6)(b), kept everywhere";

  private static final String CLINIC = "clinic configuration";
  private static final String HEALTH_CARE = "47 CFR 64.1200(a)(9)(iv)(F)";

  private ContactCaps() {}

  /** When caps that are reached now will be open again, and which is the last to open. */
  record Reached(Instant opensAt, String source) {}

  /** The cap that holds longest; empty if none is reached. */
  static Optional<Reached> reached(
      Channel channel,
      ContactStanding person,
      ContactLimits limits,
      ContactPurpose purpose,
      ConsentBasis basis,
      Instant now) {
    return caps(channel, person.places(), limits, purpose, basis, now).stream()
        .flatMap(cap ->
            cap.reopens(person.attempts(), now).stream().map(at -> new Reached(at, cap.source())))
        .reduce((a, b) -> b.opensAt().isAfter(a.opensAt()) ? b : a);
  }

  private static List<Cap> caps(
      Channel channel,
      List<Place> places,
      ContactLimits limits,
      ContactPurpose purpose,
      ConsentBasis basis,
      Instant now) {
    List<Cap> caps = new ArrayList<>();
    // A state's own come first: of two that open at once the first is named.
    places.stream()
        .flatMap(place ->
            StateRules.in(place.state(), now.atZone(place.zone()).toLocalDate()).caps().stream())
        .forEach(caps::add);
    caps.add(
        new Cap(
            limits.perDay(), DAY, PhoneChannels.CALLS_AND_TEXTS, Cap.Counts.OCCASIONS, EVERYWHERE));
    caps.add(new Cap(limits.perDay(), DAY, Set.of(channel), CLINIC));
    caps.add(new Cap(limits.perWeek(), WEEK, Set.of(channel), CLINIC));
    if (reliesOnCare(purpose, basis)) {
      caps.add(new Cap(1, DAY, PhoneChannels.CALLS_AND_TEXTS, HEALTH_CARE));
      caps.add(new Cap(3, WEEK, PhoneChannels.CALLS_AND_TEXTS, HEALTH_CARE));
    }
    return caps.stream().filter(cap -> cap.channels().contains(channel)).toList();
  }

  /**
   * A message about care to a patient who gave the number, and no consent, goes by the exemption of
   * 47 CFR 64.1200(a)(9)(iv), with its caps.
   */
  private static boolean reliesOnCare(ContactPurpose purpose, ConsentBasis basis) {
    return purpose.tellsOfCare() && basis == ConsentBasis.EXISTING_PATIENT;
  }
}
