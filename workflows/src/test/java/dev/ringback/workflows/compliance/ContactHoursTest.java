package dev.ringback.workflows.compliance;

import static dev.ringback.workflows.compliance.TestPerson.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactLimits;
import dev.ringback.workflows.compliance.ContactDecision.Gate;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactHoursTest {
  private static final ZoneId CHICAGO = TestPerson.CHICAGO;
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest(name = "{0} {1} on {2} at {3}: {4}")
  @CsvSource({
    "America/New_York, GA, 2026-11-24, 07:59:59, false",
    "America/New_York, GA, 2026-11-24, 08:00:00, true",
    "America/New_York, GA, 2026-11-24, 20:58:59, true",
    "America/New_York, GA, 2026-11-24, 20:59:00, false",
    "America/New_York, GA, 2026-11-24, 21:00:00, false",
    "America/New_York, FL, 2026-11-24, 19:58:59, true",
    "America/New_York, FL, 2026-11-24, 19:59:00, false",
    "America/New_York, KY, 2026-11-24, 09:59:59, false",
    "America/New_York, KY, 2026-11-24, 10:00:00, true",
    "America/New_York, ME, 2026-11-24, 16:58:59, true",
    "America/New_York, ME, 2026-11-24, 16:59:00, false",
    "America/New_York, ME, 2026-11-28, 12:00:00, false",
    "America/New_York, RI, 2026-11-24, 17:30:00, true",
    "America/New_York, RI, 2026-11-28, 17:30:00, false",
    "America/New_York, RI, 2026-11-28, 16:30:00, true",
    "America/New_York, RI, 2026-11-29, 12:00:00, false",
    "America/Chicago, TX, 2026-11-29, 11:59:59, false",
    "America/Chicago, TX, 2026-11-29, 12:00:00, true",
    "America/Chicago, AL, 2026-11-29, 12:00:00, false",
    "America/Chicago, AL, 2026-11-26, 12:00:00, false",
    "America/Chicago, TX, 2026-11-26, 12:00:00, true",
    "America/New_York, PA, 2026-11-26, 12:00:00, false",
    "America/Chicago, LA, 2027-02-09, 12:00:00, false",
    "America/Chicago, LA, 2027-03-26, 12:00:00, false",
    "America/Chicago, LA, 2027-03-25, 12:00:00, true",
    "America/Chicago, NE, 2026-12-25, 12:59:59, false",
    "America/Chicago, NE, 2026-12-25, 13:00:00, true",
    "America/Chicago, NE, 2026-11-27, 12:59:59, false",
    "America/New_York, ME, 2027-04-19, 12:00:00, false",
    "America/New_York, RI, 2027-08-09, 12:00:00, false",
    "America/Denver, UT, 2028-07-24, 12:00:00, false",
    "America/New_York, PA, 2027-11-02, 12:00:00, false",
    "America/Denver, ANY, 2028-07-24, 12:00:00, false",
    "America/Denver, ANY, 2027-08-09, 12:00:00, false",
    "America/Denver, ANY, 2027-08-10, 12:00:00, true",
    "America/New_York, GA, 2027-03-14, 08:00:00, true",
    "America/New_York, GA, 2027-03-14, 07:59:59, false",
    "America/New_York, GA, 2026-11-01, 20:58:59, true",
    "America/New_York, GA, 2026-11-01, 20:59:00, false",
  })
  void keepsTheHoursOfTheState(String zone, String state, String day, String time, boolean open) {
    Instant now = at(ZoneId.of(zone), day + "T" + time);
    ContactDecision decision = TestPerson.in(zone, state).ask(Channel.VOICE, now);
    assertThat(decision.rule()).isEqualTo(open ? Rule.ALLOWED : Rule.OUTSIDE_HOURS);
  }

  @Test
  void asksForBothEndsOfFloridaToBeOpen() {
    TestPerson person = TestPerson.in("America/New_York", "FL").orIn("America/Chicago", "FL");
    assertThat(person.ask(Channel.SMS, at(NEW_YORK, "2026-11-24T08:59:59")).allowed()).isFalse();
    assertThat(person.ask(Channel.SMS, at(NEW_YORK, "2026-11-24T09:00:00")).allowed()).isTrue();
    assertThat(person.ask(Channel.SMS, at(NEW_YORK, "2026-11-24T19:30:00")).notAfter())
        .isEqualTo(at(NEW_YORK, "2026-11-24T19:59:00"));
  }

  @Test
  void asksForEveryStateToBeOpenWhereAPersonMayBeInSeveral() {
    TestPerson person = TestPerson.inTexas().orIn("America/Chicago", "AL");
    ContactDecision sunday = person.ask(Channel.SMS, at(CHICAGO, "2026-11-29T14:00:00"));
    assertThat(sunday.rule()).isEqualTo(Rule.OUTSIDE_HOURS);
    assertThat(sunday.nextAllowedAt()).isEqualTo(at(CHICAGO, "2026-11-30T09:00:00"));
    assertThat(sunday.source())
        .isEqualTo("Tex. Bus. & Com. Code 301.051; Ala. Admin. Code r. 770-X-5-.17");
    assertThat(sunday.grounds().gate()).isEqualTo(Gate.G3);
  }

  @Test
  void saysWhenTheNextDayOpensAfterAHolidayAndASunday() {
    ContactDecision decision =
        TestPerson.in("America/Chicago", "AL")
            .ask(Channel.VOICE, at(CHICAGO, "2027-07-02T19:59:00"));
    assertThat(decision.nextAllowedAt()).isEqualTo(at(CHICAGO, "2027-07-03T08:00:00"));
    ContactDecision saturday =
        TestPerson.in("America/Chicago", "AL")
            .ask(Channel.VOICE, at(CHICAGO, "2027-07-03T19:59:00"));
    assertThat(saturday.nextAllowedAt()).isEqualTo(at(CHICAGO, "2027-07-06T08:00:00"));
  }

  @Test
  void namesNoMomentWherePlacesAreNeverOpenTogether() {
    ContactDecision decision =
        TestPerson.in("Asia/Tokyo", null)
            .orIn("America/New_York", "ME")
            .ask(Channel.SMS, at(NEW_YORK, "2026-11-24T12:00:00"));
    assertThat(decision.rule()).isEqualTo(Rule.OUTSIDE_HOURS);
    assertThat(decision.nextAllowedAt()).isNull();
  }

  @ParameterizedTest(name = "{1} by {2}: {3}")
  @CsvSource({
    "America/Chicago, TX, VOICE, Tex. Bus. & Com. Code 301.051",
    "America/Chicago, TX, SMS, Tex. Bus. & Com. Code 301.051",
    "America/Chicago, OK, VOICE, 15 O.S. 755.1(C)(3)(a)",
    "America/Los_Angeles, WA, VOICE, RCW 80.36.390",
    "America/New_York, GA, SMS, '47 CFR 64.1200(c)(1), (f)(15)'",
  })
  void repliesAtAnyHourWhereTheLawSaysSo(
      String zone, String state, Channel channel, String source) {
    Instant night = at(ZoneId.of(zone), "2026-11-29T03:00:00");
    ContactDecision decision =
        TestPerson.in(zone, state).replyTo(night, channel, night.plusSeconds(5));
    assertThat(decision.allowed()).isTrue();
    assertThat(decision.source()).isEqualTo("reply to the person's own call; " + source);
    assertThat(decision.notAfter()).isEqualTo(night.plusSeconds(900));
  }

  @ParameterizedTest(name = "{1} by {2}")
  @CsvSource({
    "America/New_York, ME, VOICE",
    "America/New_York, ME, SMS",
    "America/Denver, UT, VOICE",
    "America/New_York, RI, VOICE",
    "America/Los_Angeles, CA, SMS",
    "America/New_York, FL, VOICE",
    "America/Chicago, LA, SMS",
    "America/Chicago, OK, SMS",
    "America/Los_Angeles, WA, SMS",
    "America/New_York, GA, VOICE",
    "America/Denver, ANY, SMS",
    "America/Denver, ANY, VOICE",
    "Europe/London, , SMS",
  })
  void keepsTheHoursForRepliesWhereNoLawExemptsThem(String zone, String state, Channel channel) {
    Instant night = at(ZoneId.of(zone), "2026-11-29T03:00:00");
    ContactDecision decision =
        TestPerson.in(zone, state).replyTo(night, channel, night.plusSeconds(5));
    assertThat(decision.rule()).isEqualTo(Rule.OUTSIDE_HOURS);
    assertThat(decision.grounds().gate()).isEqualTo(Gate.G3);
  }

  @Test
  void repliesAtNightOnlyIfEveryPlaceIsExempt() {
    Instant night = at(CHICAGO, "2026-11-24T22:00:00");
    TestPerson maybeInLouisiana = TestPerson.inTexas().orIn("America/Chicago", "LA");
    ContactDecision refused = maybeInLouisiana.replyTo(night, Channel.SMS, night.plusSeconds(5));
    assertThat(refused.rule()).isEqualTo(Rule.OUTSIDE_HOURS);
    assertThat(refused.nextAllowedAt()).isEqualTo(at(CHICAGO, "2026-11-25T09:00:00"));
    TestPerson maybeInOklahoma = TestPerson.inTexas().orIn("America/Chicago", "OK");
    assertThat(maybeInOklahoma.replyTo(night, Channel.VOICE, night).source())
        .isEqualTo(
            "reply to the person's own call; Tex. Bus. & Com. Code 301.051;"
                + " 15 O.S. 755.1(C)(3)(a)");
    assertThat(maybeInOklahoma.replyTo(night, Channel.SMS, night).allowed()).isFalse();
  }

  @Test
  void repliesNoLaterThanLouisianaCloses() {
    TestPerson person = TestPerson.inTexas().orIn("America/Chicago", "LA");
    Instant early = at(CHICAGO, "2026-11-24T08:05:00");
    assertThat(person.replyTo(early, Channel.SMS, early).notAfter())
        .isEqualTo(early.plusSeconds(900));
    assertThat(person.replyTo(early, Channel.SMS, early).source())
        .isEqualTo(
            "reply to the person's own call; Tex. Bus. & Com. Code 301.051;"
                + " La. PSC Gen. Order R-29617 s. V(A)(2)");
    Instant lastMinutes = at(CHICAGO, "2026-11-24T19:50:00");
    TestPerson eastern = TestPerson.in("America/Puerto_Rico", "PR").orIn("America/Chicago", "LA");
    assertThat(eastern.replyTo(lastMinutes, Channel.SMS, lastMinutes).notAfter())
        .isEqualTo(at(CHICAGO, "2026-11-24T19:59:00"));
  }

  @Test
  void repliesNoLongerThanToMidnightBeforeAClosedDay() {
    TestPerson person = TestPerson.inTexas().under(closedOn(LocalDate.of(2026, 11, 25)));
    Instant late = at(CHICAGO, "2026-11-24T23:50:00");
    assertThat(person.replyTo(late, Channel.SMS, late).notAfter())
        .isEqualTo(at(CHICAGO, "2026-11-25T00:00:00"));
  }

  @Test
  void contactsNobodyOnADayTheClinicNamesNotEvenInReply() {
    TestPerson person = TestPerson.inTexas().under(closedOn(LocalDate.of(2026, 11, 25)));
    Instant noon = at(CHICAGO, "2026-11-25T12:00:00");
    ContactDecision decision = person.replyTo(noon, Channel.SMS, noon);
    assertThat(decision.rule()).isEqualTo(Rule.OUTSIDE_HOURS);
    assertThat(decision.nextAllowedAt()).isEqualTo(at(CHICAGO, "2026-11-26T09:00:00"));
  }

  @Test
  void remindsAndOffersNeverOutsideTheHours() {
    Instant night = at(CHICAGO, "2026-11-24T22:00:00");
    TestPerson person = TestPerson.inTexas().gave(Channel.SMS, ConsentBasis.WEB_FORM, night);
    assertThat(person.ask(Channel.SMS, ContactPurpose.CONFIRMATION, night, night).allowed())
        .isTrue();
    assertThat(person.ask(Channel.SMS, ContactPurpose.TRANSFER, night, night).allowed()).isTrue();
    assertThat(person.ask(Channel.SMS, ContactPurpose.REMINDER, night, night).rule())
        .isEqualTo(Rule.OUTSIDE_HOURS);
  }

  @Test
  void plansForTheFirstMomentThatIsOpen() {
    var clinic = TestPerson.clinic(TestPerson.WIDEST, ContactLimits.USUAL);
    List<Place> places = List.of(new Place(CHICAGO, "TX"));
    Instant sunday = at(CHICAGO, "2026-11-29T08:00:00");
    assertThat(ContactPolicy.allowedFrom(places, clinic, null, sunday))
        .isEqualTo(at(CHICAGO, "2026-11-29T12:00:00"));
    assertThat(ContactPolicy.allowedFrom(places, clinic, sunday, sunday)).isEqualTo(sunday);
    Instant night = at(CHICAGO, "2026-11-29T03:00:00");
    List<Place> bound = List.of(new Place(CHICAGO, "LA"));
    assertThat(ContactPolicy.allowedFrom(bound, clinic, night, night))
        .isEqualTo(at(CHICAGO, "2026-11-30T08:00:00"));
    assertThat(ContactPolicy.allowedFrom(List.of(new Place(CHICAGO, "ANY")), clinic, night, night))
        .isEqualTo(at(CHICAGO, "2026-11-30T10:00:00"));
    assertThat(ContactPolicy.allowedFrom(List.of(new Place(NEW_YORK, "ME")), clinic, night, night))
        .as("tried at once; the decision says no")
        .isEqualTo(night);
    List<Place> apart =
        List.of(new Place(ZoneId.of("Asia/Tokyo"), null), new Place(NEW_YORK, "ME"));
    assertThat(ContactPolicy.allowedFrom(apart, clinic, null, sunday)).isEqualTo(sunday);
  }

  @Test
  void findsTheDayAfterALongTimeClosed() {
    List<LocalDate> days =
        IntStream.range(0, 30).mapToObj(LocalDate.of(2026, 11, 25)::plusDays).toList();
    TestPerson person = TestPerson.inTexas().under(closedOn(days.toArray(LocalDate[]::new)));
    assertThat(person.ask(Channel.SMS, at(CHICAGO, "2026-11-25T12:00:00")).nextAllowedAt())
        .isEqualTo(at(CHICAGO, "2026-12-25T09:00:00"));
  }

  private static ContactLimits closedOn(LocalDate... days) {
    return new ContactLimits(3, 21, 180, List.of(days));
  }
}
