package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactHours;
import dev.ringback.workflows.clinic.ContactLimits;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.compliance.ContactStanding.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody to ask the policy about, reachable everywhere, and a clinic with the widest rules. */
final class TestPerson {
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final ContactHours WIDEST =
      new ContactHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Duration.ofMinutes(15));

  /** A Tuesday. */
  static final Instant NOON = at(CHICAGO, "2026-11-24T12:00:00");

  private final List<Place> places = new ArrayList<>();
  private final List<GivenConsent> given = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private NumberStatus number = NumberStatus.UNKNOWN;
  private Set<Channel> stopped = Set.of();
  private Clinic clinic = clinic(WIDEST, ContactLimits.USUAL);

  static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  static TestPerson in(String zone, String state) {
    return new TestPerson().orIn(zone, state);
  }

  static TestPerson inTexas() {
    return in("America/Chicago", "TX");
  }

  static Clinic clinic(ContactHours hours, ContactLimits limits) {
    Clinic c = TestClinics.lumen();
    var rules =
        new ComplianceRules(c.compliance().agreements(), c.compliance().retention(), limits);
    return new Clinic(
        c.id(),
        c.version(),
        c.name(),
        c.voice(),
        c.email(),
        c.whatsAppTemplate(),
        c.locations(),
        c.treatments(),
        c.providers(),
        c.policies(),
        c.consents(),
        hours,
        c.cadence(),
        c.glow(),
        c.questions(),
        c.pms(),
        c.knowledge(),
        c.detection(),
        rules);
  }

  TestPerson orIn(String zone, String state) {
    places.add(new Place(ZoneId.of(zone), state));
    return this;
  }

  TestPerson of(Clinic other) {
    clinic = other;
    return this;
  }

  TestPerson under(ContactLimits limits) {
    return of(clinic(WIDEST, limits));
  }

  TestPerson gave(Channel channel, ConsentBasis basis, Instant at) {
    given.add(new GivenConsent(channel, basis, at));
    return this;
  }

  TestPerson tried(Channel channel, Instant... times) {
    for (Instant time : times) {
      attempts.add(new Attempt(channel, time));
    }
    return this;
  }

  TestPerson triedAtOnce(String occasion, Instant at, Channel... channels) {
    for (Channel channel : channels) {
      attempts.add(new Attempt(channel, at, occasion));
    }
    return this;
  }

  TestPerson listed(NumberStatus status) {
    number = status;
    return this;
  }

  TestPerson stopped() {
    stopped = EnumSet.allOf(Channel.class);
    return this;
  }

  ContactStanding standing() {
    return new ContactStanding(
        EnumSet.allOf(Channel.class),
        Map.of(),
        stopped,
        attempts,
        places.stream().map(Place::zone).toList(),
        null,
        null,
        places,
        given,
        number);
  }

  /** Of somebody who called two hours ago: too long for what is exempt in reply to a call. */
  ContactDecision ask(Channel channel, Instant now) {
    return ask(channel, ContactPurpose.REPLY_TO_CALL, now);
  }

  ContactDecision replyTo(Instant calledAt, Channel channel, Instant now) {
    return ask(channel, ContactPurpose.REPLY_TO_CALL, calledAt, now);
  }

  ContactDecision ask(Channel channel, ContactPurpose purpose, Instant now) {
    return ask(channel, purpose, purpose.answers() ? earlier(now) : null, now);
  }

  static Instant earlier(Instant now) {
    return now.minus(Duration.ofHours(2));
  }

  ContactDecision ask(Channel channel, ContactPurpose purpose, Instant calledAt, Instant now) {
    return ask(channel, new ContactInquiry(purpose, null, calledAt, List.of()), now);
  }

  ContactDecision ask(Channel channel, ContactInquiry inquiry, Instant now) {
    return ContactPolicy.decide(
        channel, standing(), clinic, clinic.locations().getFirst(), inquiry, now);
  }

  List<ContactDecision> askAll(ContactInquiry inquiry, Instant now) {
    return ContactPolicy.decideAll(standing(), clinic, clinic.locations().getFirst(), inquiry, now);
  }
}
