package dev.ringback.workflows.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {
  private static final Clinic CLINIC = TestClinics.lumen();
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final Instant NOON =
      ZonedDateTime.of(2026, 11, 24, 12, 0, 0, 0, TestClinics.AUSTIN).toInstant();
  private static final long TWO_YEARS = Duration.ofDays(730).toSeconds();

  @Test
  void allowsAReachablePersonWithinHours() {
    ContactDecision decision = decide(Channel.SMS, person(), NOON);
    assertThat(decision.rule()).isEqualTo(Rule.ALLOWED);
    assertThat(decision.basis()).isEqualTo(ConsentBasis.GREETING_NOTICE);
    assertThat(decision.notAfter())
        .isEqualTo(ZonedDateTime.of(2026, 11, 24, 19, 59, 0, 0, TestClinics.AUSTIN).toInstant());
  }

  @Test
  void refusesEveryChannelAfterAStop() {
    ContactStanding stopped = person(EnumSet.allOf(Channel.class), List.of(), TestClinics.AUSTIN);
    for (Channel channel : Channel.values()) {
      assertThat(decide(channel, stopped, NOON, NOON).rule()).isEqualTo(Rule.OPTED_OUT);
    }
  }

  @Test
  void refusesWithoutABasis() {
    assertThat(decide(Channel.EMAIL, person(), NOON).rule()).isEqualTo(Rule.NO_CONSENT_BASIS);
  }

  @Test
  void refusesTheFourthAttemptInADayAndSaysWhenTheNextIsAllowed() {
    List<ContactStanding.Attempt> attempts =
        List.of(
            new ContactStanding.Attempt(Channel.VOICE, NOON.minus(Duration.ofHours(20))),
            new ContactStanding.Attempt(Channel.VOICE, NOON.minus(Duration.ofHours(2))),
            new ContactStanding.Attempt(Channel.VOICE, NOON.minus(Duration.ofHours(1))));
    ContactStanding busy = person(Set.of(), attempts, TestClinics.AUSTIN);
    ContactDecision decision = decide(Channel.VOICE, busy, NOON);
    assertThat(decision.rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
    assertThat(decision.nextAllowedAt()).isEqualTo(NOON.plus(Duration.ofHours(4)));
    assertThat(decide(Channel.SMS, busy, NOON).rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
  }

  @Test
  void repliesToACallJustMadeAtAnyHour() {
    Instant night = NOON.plus(Duration.ofHours(11));
    TestPerson texan = TestPerson.inTexas().of(CLINIC);
    assertThat(texan.replyTo(night, Channel.VOICE, night.plusSeconds(60)).allowed()).isTrue();
    assertThat(texan.replyTo(night, Channel.VOICE, night.plus(Duration.ofMinutes(15))).rule())
        .isEqualTo(Rule.OUTSIDE_HOURS);
    assertThat(decide(Channel.VOICE, person(), night, night.plusSeconds(60)).rule())
        .isEqualTo(Rule.OUTSIDE_HOURS);
  }

  @Test
  void contactsNobodyOutsideHoursInAnyZoneTheyMayBeIn() {
    qt().forAll(longs().between(0, TWO_YEARS), integers().between(0, 3))
        .check((second, channel) -> {
          Instant now = NOON.plusSeconds(second);
          ContactStanding traveller =
              person(Set.of(), List.of(), TestClinics.AUSTIN, NEW_YORK, LOS_ANGELES);
          ContactDecision decision = decide(Channel.values()[channel], traveller, now);
          return !decision.allowed()
              || traveller.zones().stream().allMatch(zone -> isOpen(now, zone));
        });
  }

  @Test
  void namesANextAllowedMomentThatIsAllowed() {
    qt().forAll(longs().between(0, TWO_YEARS))
        .check(second -> {
          Instant now = NOON.plusSeconds(second);
          ContactDecision decision = decide(Channel.SMS, person(), now);
          Instant next = decision.nextAllowedAt();
          return next == null || decide(Channel.SMS, person(), next).allowed();
        });
  }

  @Test
  void neverAllowsPastTheClosingMinute() {
    qt().forAll(longs().between(0, TWO_YEARS))
        .check(second -> {
          ContactDecision decision = decide(Channel.VOICE, person(), NOON.plusSeconds(second));
          Instant notAfter = decision.notAfter();
          return notAfter == null
              || notAfter.atZone(TestClinics.AUSTIN).toLocalTime().isBefore(LocalTime.of(20, 0));
        });
  }

  private static boolean isOpen(Instant now, ZoneId zone) {
    LocalTime local = now.atZone(zone).toLocalTime();
    return !local.isBefore(LocalTime.of(9, 0)) && local.isBefore(LocalTime.of(20, 0));
  }

  /** Of somebody who called two hours before. */
  private static ContactDecision decide(Channel channel, ContactStanding person, Instant now) {
    return decide(channel, person, TestPerson.earlier(now), now);
  }

  private static ContactDecision decide(
      Channel channel, ContactStanding person, Instant calledAt, Instant now) {
    return ContactPolicy.decide(
        channel, person, CLINIC, TestClinics.austin(), ContactInquiry.reply(calledAt), now);
  }

  private static ContactStanding person() {
    return person(Set.of(), List.of(), TestClinics.AUSTIN);
  }

  private static ContactStanding person(
      Set<Channel> optedOut, List<ContactStanding.Attempt> attempts, ZoneId... zones) {
    return new ContactStanding(
        EnumSet.allOf(Channel.class), Map.of(), optedOut, attempts, List.of(zones), null, null);
  }
}
