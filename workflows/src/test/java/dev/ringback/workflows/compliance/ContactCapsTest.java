package dev.ringback.workflows.compliance;

import static dev.ringback.workflows.compliance.TestPerson.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactLimits;
import dev.ringback.workflows.compliance.ContactDecision.Gate;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactCapsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void countsThreeADayOfCallsAndTexts() {
    TestPerson person = TestPerson.inTexas().tried(Channel.SMS, ago(23), ago(2), ago(1));
    ContactDecision decision = person.ask(Channel.SMS, NOON);
    assertThat(decision.rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
    assertThat(decision.grounds().gate()).isEqualTo(Gate.G4);
    assertThat(decision.source()).isEqualTo("Fla. Stat. 501.616(6)(b), kept everywhere");
    assertThat(decision.nextAllowedAt()).isEqualTo(NOON.plus(HOUR));
    assertThat(person.ask(Channel.VOICE, NOON).rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
    person.gave(Channel.EMAIL, ConsentBasis.WEB_FORM, NOON);
    assertThat(person.ask(Channel.EMAIL, NOON).allowed()).isTrue();
    assertThat(person.ask(Channel.SMS, NOON.plus(HOUR)).allowed()).isTrue();
    assertThat(person.ask(Channel.SMS, NOON.plus(HOUR).minusSeconds(1)).allowed()).isFalse();
  }

  @Test
  void countsWhatGoesOutAtOnceAsOneAttempt() {
    TestPerson person =
        TestPerson.inTexas()
            .triedAtOnce("ep.first", ago(23), Channel.VOICE, Channel.SMS)
            .triedAtOnce("ep.step-1", ago(4), Channel.VOICE, Channel.SMS);
    ContactInquiry both = reply(List.of(Channel.VOICE, Channel.SMS));
    assertThat(person.askAll(both, NOON))
        .filteredOn(ContactDecision::allowed)
        .extracting(ContactDecision::channel)
        .containsExactly(Channel.VOICE, Channel.SMS);
    person.triedAtOnce("ep.step-2", ago(3), Channel.SMS);
    assertThat(person.askAll(both, NOON)).noneMatch(ContactDecision::allowed);
    assertThat(person.ask(Channel.VOICE, NOON).nextAllowedAt()).isEqualTo(NOON.plus(HOUR));
  }

  @Test
  void takesTheEndOfAnOccasionForItsTime() {
    TestPerson person =
        TestPerson.inTexas()
            .triedAtOnce("ep.first", ago(20), Channel.SMS)
            .triedAtOnce("ep.first", ago(19), Channel.VOICE)
            .tried(Channel.SMS, ago(2), ago(1));
    assertThat(person.ask(Channel.SMS, NOON).nextAllowedAt())
        .isEqualTo(NOON.plus(Duration.ofHours(5)));
  }

  @Test
  void countsMailByItsOwn() {
    TestPerson person =
        TestPerson.inTexas()
            .gave(Channel.EMAIL, ConsentBasis.WEB_FORM, NOON)
            .triedAtOnce("ep.first", ago(3), Channel.EMAIL, Channel.SMS)
            .tried(Channel.EMAIL, ago(2), ago(1));
    assertThat(person.ask(Channel.SMS, NOON).allowed()).isTrue();
    ContactDecision mail = person.ask(Channel.EMAIL, NOON);
    assertThat(mail.rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
    assertThat(mail.source()).isEqualTo("clinic configuration");
  }

  @Test
  void keepsEveryCapWhereTheStateIsNotKnown() {
    TestPerson called =
        TestPerson.in("America/Chicago", StateRules.ANY).tried(Channel.VOICE, ago(2));
    assertThat(called.ask(Channel.VOICE, NOON).source()).isEqualTo("the strictest of all states");
    assertThat(called.ask(Channel.SMS, NOON).allowed()).isTrue();
    called.triedAtOnce("ep.step-1", ago(1), Channel.VOICE, Channel.SMS);
    assertThat(called.ask(Channel.SMS, NOON).rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
  }

  @Test
  void countsCallsAndTextsTogetherInFlorida() {
    TestPerson person =
        TestPerson.in("America/New_York", "FL")
            .tried(Channel.VOICE, ago(3), ago(2))
            .tried(Channel.SMS, ago(1))
            .gave(Channel.EMAIL, ConsentBasis.WEB_FORM, NOON);
    ContactDecision decision = person.ask(Channel.SMS, NOON);
    assertThat(decision.rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
    assertThat(decision.source()).isEqualTo("Fla. Stat. 501.616(6), 501.059");
    assertThat(decision.nextAllowedAt()).isEqualTo(NOON.plus(Duration.ofHours(21)));
    assertThat(person.ask(Channel.EMAIL, NOON).allowed()).isTrue();
  }

  @Test
  void countsWhatGoesOutAtOnce() {
    TestPerson person =
        TestPerson.in("America/New_York", "MD").tried(Channel.VOICE, ago(3), ago(2));
    ContactInquiry both = reply(List.of(Channel.SMS, Channel.VOICE));
    assertThat(person.askAll(both, NOON))
        .filteredOn(ContactDecision::allowed)
        .extracting(ContactDecision::channel)
        .containsExactly(Channel.SMS);
    assertThat(person.askAll(reply(List.of()), NOON))
        .filteredOn(ContactDecision::allowed)
        .extracting(ContactDecision::channel)
        .containsExactly(Channel.VOICE, Channel.SMS);
    assertThat(person.askAll(both, NOON))
        .extracting(ContactDecision::channel)
        .containsExactly(Channel.values());
  }

  @Test
  void doesNotCountWhatIsNotAllowedAnyhow() {
    TestPerson person = TestPerson.in("America/New_York", "OK").tried(Channel.SMS, ago(2), ago(1));
    ContactInquiry inquiry = reply(List.of(Channel.EMAIL, Channel.VOICE));
    assertThat(person.askAll(inquiry, NOON))
        .filteredOn(ContactDecision::allowed)
        .extracting(ContactDecision::channel)
        .contains(Channel.VOICE);
  }

  @Test
  void callsOnceInEightHoursInMaine() {
    Instant last = NOON.minus(Duration.ofHours(2));
    TestPerson person = TestPerson.in("America/New_York", "ME").tried(Channel.VOICE, last);
    ContactDecision decision = person.ask(Channel.VOICE, NOON);
    assertThat(decision.rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
    assertThat(decision.source()).isEqualTo("10 M.R.S. 1498");
    // Eight hours on it is night there.
    assertThat(decision.nextAllowedAt())
        .isEqualTo(TestPerson.at(ZoneId.of("America/New_York"), "2026-11-25T09:00:00"));
    assertThat(person.ask(Channel.SMS, NOON).allowed()).isTrue();
  }

  @Test
  void remindsPatientsWhoOnlyGaveTheirNumberOnceADayAndThreeTimesAWeek() {
    TestPerson today =
        TestPerson.inTexas()
            .gave(Channel.SMS, ConsentBasis.EXISTING_PATIENT, NOON)
            .tried(Channel.VOICE, ago(23));
    ContactDecision decision = today.ask(Channel.SMS, ContactPurpose.REMINDER, NOON);
    assertThat(decision.rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
    assertThat(decision.source()).isEqualTo("47 CFR 64.1200(a)(9)(iv)(F)");
    assertThat(decision.nextAllowedAt()).isEqualTo(NOON.plus(HOUR));
    assertThat(today.ask(Channel.SMS, NOON).allowed()).isTrue();
    TestPerson thisWeek =
        TestPerson.inTexas()
            .gave(Channel.SMS, ConsentBasis.EXISTING_PATIENT, NOON)
            .tried(Channel.SMS, ago(160), ago(100))
            .tried(Channel.VOICE, ago(50));
    assertThat(thisWeek.ask(Channel.SMS, ContactPurpose.REMINDER, NOON).nextAllowedAt())
        .isEqualTo(NOON.plus(Duration.ofHours(8)));
    thisWeek.gave(Channel.SMS, ConsentBasis.WRITTEN, NOON);
    assertThat(thisWeek.ask(Channel.SMS, ContactPurpose.REMINDER, NOON).allowed()).isTrue();
  }

  @Test
  void keepsTheLowerCapsOfTheClinic() {
    TestPerson person =
        TestPerson.inTexas()
            .under(new ContactLimits(2, 4, 180, List.of()))
            .tried(Channel.SMS, ago(160), ago(100), ago(50), ago(1));
    ContactDecision decision = person.ask(Channel.SMS, NOON);
    assertThat(decision.source()).isEqualTo("clinic configuration");
    assertThat(decision.nextAllowedAt()).isEqualTo(NOON.plus(Duration.ofHours(8)));
    TestPerson daily =
        TestPerson.inTexas()
            .under(new ContactLimits(2, 4, 180, List.of()))
            .tried(Channel.SMS, ago(2), ago(1));
    assertThat(daily.ask(Channel.SMS, NOON).nextAllowedAt())
        .isEqualTo(NOON.plus(Duration.ofHours(22)));
  }

  @Test
  void namesTheCapThatHoldsLongest() {
    TestPerson person =
        TestPerson.in("America/New_York", "ME").tried(Channel.VOICE, ago(3), ago(2), ago(1));
    ContactDecision decision = person.ask(Channel.VOICE, NOON);
    assertThat(decision.source()).isEqualTo("Fla. Stat. 501.616(6)(b), kept everywhere");
  }

  @Test
  void repliesToACallThatComesAfterTheCapOpened() {
    Instant night = NOON.plus(Duration.ofHours(10));
    TestPerson person =
        TestPerson.inTexas()
            .tried(
                Channel.SMS,
                night.minus(Duration.ofHours(24)).plusSeconds(60),
                night.minusSeconds(60),
                night.minusSeconds(30));
    ContactDecision decision = person.replyTo(night, Channel.SMS, night);
    assertThat(decision.rule()).isEqualTo(Rule.TOO_MANY_ATTEMPTS);
    assertThat(decision.nextAllowedAt()).isEqualTo(night.plusSeconds(60));
  }

  private static ContactInquiry reply(List<Channel> together) {
    return new ContactInquiry(
        ContactPurpose.REPLY_TO_CALL, null, TestPerson.earlier(NOON), together);
  }

  private static Instant ago(int hours) {
    return NOON.minus(Duration.ofHours(hours));
  }
}
