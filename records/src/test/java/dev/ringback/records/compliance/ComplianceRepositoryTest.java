package dev.ringback.records.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.records.clinic.Lumen;
import dev.ringback.records.compliance.NumberRegistryRepository.Registry;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ConsentGiven;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import dev.ringback.workflows.compliance.ContactPurpose;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.ContactStanding.Attempt;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import dev.ringback.workflows.compliance.ContentClass;
import dev.ringback.workflows.compliance.DecisionLog;
import dev.ringback.workflows.compliance.GivenConsent;
import dev.ringback.workflows.compliance.NumberStatus;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.compliance.Place;
import dev.ringback.workflows.compliance.StateRules;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplianceRepositoryTest {
  private static final Instant NOON = TestStore.NOON;
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private static final Location AUSTIN = Lumen.clinic().locations().getFirst();

  private final TestStore store = new TestStore();
  private final ComplianceRepository compliance = store.compliance;
  private final ContactId contact = store.contacts.identify(TestStore.CALLER);
  private final EpisodeId episode = store.openEpisode("ep.1", contact).id();

  @Test
  void ofAStrangerOnlyTheNumberIsKnown() {
    assertThat(standing())
        .isEqualTo(
            new ContactStanding(
                Set.of(Channel.VOICE, Channel.SMS),
                Map.of(),
                Set.of(),
                List.of(),
                List.of(CHICAGO),
                null,
                null,
                List.of(new Place(CHICAGO, "TX")),
                List.of(),
                NumberStatus.UNKNOWN));
  }

  @Test
  void whatIsOnFileIsKnown() {
    EarlierInterest july =
        new EarlierInterest(new TreatmentId("coolsculpting"), YearMonth.of(2026, 7));
    store.contacts.save(
        TestStore.CLINIC,
        TestStore.CALLER,
        "dana@example.com",
        new PersonName("Dana", "Whitfield"),
        july);

    assertThat(standing().addresses())
        .containsExactlyInAnyOrder(Channel.VOICE, Channel.SMS, Channel.EMAIL);
    assertThat(standing().givenName()).isEqualTo("Dana");
    assertThat(standing().earlierInterest()).isEqualTo(july);
  }

  @Test
  void aConsentForWhatsAppIsItsAddress() {
    consent(Channel.WHATSAPP, ConsentBasis.WEB_FORM);

    assertThat(standing().addresses()).contains(Channel.WHATSAPP);
  }

  @Test
  void theStrongestConsentOfAChannelCounts() {
    consent(Channel.SMS, ConsentBasis.WEB_FORM);
    consent(Channel.SMS, ConsentBasis.WRITTEN);
    consent(Channel.SMS, ConsentBasis.REPLY);
    consent(Channel.EMAIL, ConsentBasis.EXISTING_PATIENT);

    assertThat(standing().consents())
        .isEqualTo(
            Map.of(
                Channel.SMS, ConsentBasis.WRITTEN, Channel.EMAIL, ConsentBasis.EXISTING_PATIENT));
  }

  @Test
  void aConsentKeptTwiceIsOneWithItsWording() {
    consent(Channel.SMS, ConsentBasis.WEB_FORM);
    consent(Channel.SMS, ConsentBasis.WEB_FORM);

    assertThat(
            store
                .jdbc
                .sql("select source || ': ' || wording from consent")
                .query(String.class)
                .list())
        .containsExactly("website: I agree to texts from Lumen");
  }

  @Test
  void whatWasAgreedWithOneClinicSaysNothingToAnother() {
    consent(Channel.SMS, ConsentBasis.WRITTEN);
    consent(Channel.WHATSAPP, ConsentBasis.WEB_FORM);
    store.contacts.save(
        TestStore.CLINIC,
        TestStore.CALLER,
        "dana@example.com",
        new PersonName("Dana", "Whitfield"),
        new EarlierInterest(new TreatmentId("coolsculpting"), YearMonth.of(2026, 7)));
    compliance.optOut(new OptOut(episode, contact, Channel.SMS, NOON));

    ContactStanding elsewhere =
        compliance.standing(
            new ContactRef(contact, TestStore.OTHER_CLINIC, TestStore.AUSTIN), AUSTIN, NOON);

    assertThat(elsewhere.given()).isEmpty();
    assertThat(elsewhere.consents()).isEmpty();
    assertThat(elsewhere.addresses()).containsExactlyInAnyOrder(Channel.VOICE, Channel.SMS);
    assertThat(elsewhere.givenName()).isNull();
    assertThat(elsewhere.earlierInterest()).isNull();
    assertThat(elsewhere.optedOut()).containsExactlyInAnyOrder(Channel.values());
    assertThat(standing().consents()).containsEntry(Channel.SMS, ConsentBasis.WRITTEN);
  }

  @Test
  void aWrittenConsentWithoutItsSignatureIsOneByForm() {
    compliance.consent(
        new KeptConsent(
            contact,
            TestStore.CLINIC,
            Channel.SMS,
            ConsentBasis.WRITTEN,
            "import",
            "I agree to offers",
            NOON));

    assertThat(standing().consents()).containsEntry(Channel.SMS, ConsentBasis.WEB_FORM);
  }

  @Test
  void aConsentOfAnEpisodeIsToItsClinic() {
    compliance.consent(
        new ConsentGiven(
            episode,
            contact,
            Channel.VOICE,
            ConsentBasis.REPLY,
            "reply by SMS in " + episode,
            "Reply CALL",
            NOON));

    assertThat(standing().consents()).containsEntry(Channel.VOICE, ConsentBasis.REPLY);
  }

  @Test
  void aStopOnOneChannelStopsAllFour() {
    assertThat(compliance.optOut(new OptOut(episode, contact, Channel.SMS, NOON))).isTrue();

    assertThat(standing().optedOut()).containsExactlyInAnyOrder(Channel.values());
    assertThat(compliance.optOut(new OptOut(episode, contact, Channel.VOICE, NOON))).isFalse();
  }

  @Test
  void aStopIsKeptEvenOutsideAnEpisode() {
    OptOut stop = new OptOut(new EpisodeId("unknown"), contact, Channel.EMAIL, NOON);

    assertThat(compliance.optOut(stop)).isTrue();
  }

  @Test
  void ofManyStopsAtOnceOneIsTheFirst() {
    OptOut stop = new OptOut(episode, contact, Channel.SMS, NOON);

    assertThat(AtOnce.run(4, () -> compliance.optOut(stop))).containsOnlyOnce(true);
  }

  @ParameterizedTest(name = "{0}.{1} of kind {2}: {3}")
  @CsvSource({
    "first, voice, CALL, true",
    "first, sms, TEXT, true",
    "first, email, EMAIL, true",
    "first, whatsapp, WHATSAPP, true",
    "step-1, sms, TEXT, true",
    "step-12, voice, CALL, true",
    "turn-SM0123, sms, TEXT, false",
    "turn-CA0123.2, sms, TEXT, false",
    "notice-appt_1, sms, TEXT, true",
    "notice-appt.1, sms, TEXT, true",
    "nudge, sms, TEXT, true",
    "cut-off-2, sms, TEXT, true",
    "call-back-1, voice, CALL, true",
    "call-back-1, sms, TEXT, false",
    "notice-appt_1, ticket, TICKET, false",
    "stopped, sms, TEXT, false",
    "answered-CA0123, voice, CALL, false",
    "confirm, sms, TEXT, false",
    "first-aid, sms, TEXT, false",
    "step-, sms, TEXT, false",
    "turn-SM1.first, sms, TEXT, false",
    "first, booking, BOOKING, false",
    "step-1, ticket, TICKET, false",
  })
  void onlyWhatOpensContactIsAnAttempt(String occasion, String what, Kind kind, boolean isAttempt) {
    intend(EffectId.of(episode, occasion, what), kind, NOON.minusSeconds(60));

    assertThat(standing().attempts()).hasSize(isAttempt ? 1 : 0);
  }

  @Test
  void anIdOfAnotherShapeIsNoAttempt() {
    intend(new EffectId("first"), Kind.TEXT, NOON);
    intend(new EffectId("ep.1.first"), Kind.TEXT, NOON);
    intend(new EffectId("other.first.sms"), Kind.TEXT, NOON);

    assertThat(standing().attempts()).isEmpty();
  }

  @Test
  void attemptsOfSevenDaysCountWhateverBecameOfThem() {
    Instant weekAgo = NOON.minus(Duration.ofDays(7));
    intend(EffectId.of(episode, "first", "sms"), Kind.TEXT, weekAgo);
    intend(EffectId.of(episode, "step-1", "sms"), Kind.TEXT, weekAgo.plusSeconds(1));
    EffectId accepted = EffectId.of(episode, "step-2", "voice");
    intend(accepted, Kind.CALL, NOON.minusSeconds(30));
    store.ledger.settle(accepted, new Dispatch.Accepted("CA1"), NOON);
    EffectId unsettled = EffectId.of(episode, "step-3", "voice");
    intend(unsettled, Kind.CALL, NOON.minusSeconds(20));
    store.ledger.settle(unsettled, new Dispatch.Unsettled(), NOON);

    assertThat(standing().attempts())
        .containsExactly(
            new Attempt(Channel.SMS, weekAgo.plusSeconds(1), episode + ".step-1"),
            new Attempt(Channel.VOICE, NOON.minusSeconds(30), episode + ".step-2"),
            new Attempt(Channel.VOICE, NOON.minusSeconds(20), episode + ".step-3"));
  }

  @Test
  void whatGoesOutAtOnceIsKnownByItsOccasion() {
    intend(EffectId.of(episode, "first", "sms"), Kind.TEXT, NOON);
    intend(EffectId.of(episode, "first", "voice"), Kind.CALL, NOON);

    assertThat(standing().attempts())
        .extracting(Attempt::occasion)
        .containsExactly(episode + ".first", episode + ".first");
  }

  @Test
  void whatWasRefusedOrCertainlyDidNotHappenIsNoAttempt() {
    EffectId refused = EffectId.of(episode, "first", "sms");
    intend(refused, Kind.TEXT, NOON);
    store.ledger.settle(refused, new Dispatch.Refused(Dispatch.Refusal.UNREACHABLE_ADDRESS), NOON);
    EffectId forgotten = EffectId.of(episode, "first", "voice");
    intend(forgotten, Kind.CALL, NOON);
    store.ledger.forget(forgotten);

    assertThat(standing().attempts()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "+14155550142, America/Chicago/TX America/Los_Angeles/CA",
    "+15125550142, America/Chicago/TX",
    "+18504320142, America/Chicago/TX America/Chicago/FL",
    "+18502240142, America/Chicago/TX America/New_York/FL",
    "+13055550142, America/Chicago/TX America/New_York/FL",
    "+442079460142, America/Chicago/TX Europe/London/null",
    "+14165550142, America/Chicago/TX America/Toronto/null",
  })
  void thePersonMayBeWhereTheirNumberIsFrom(String number, String places) {
    assertThat(places(number))
        .extracting(place -> place.zone() + "/" + place.state())
        .containsExactly(places.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+18005550142", "+99955501420", "+15005550142"})
  void whoseNumberSaysNothingMayBeAnywhere(String number) {
    assertThat(places(number))
        .contains(
            new Place(CHICAGO, "TX"),
            new Place(ZoneId.of("America/New_York"), StateRules.ANY),
            new Place(ZoneId.of("Pacific/Honolulu"), StateRules.ANY));
  }

  @Test
  void anExchangeInNoTableMayBeAnywhereItsAreaCodeReaches() {
    assertThat(places("+12702000142"))
        .contains(new Place(CHICAGO, "KY"), new Place(ZoneId.of("America/New_York"), "KY"));
  }

  @Test
  void consentsAreKnownWithTheirTimes() {
    consent(Channel.SMS, ConsentBasis.SPOKEN);
    assertThat(standing().given())
        .containsExactly(new GivenConsent(Channel.SMS, ConsentBasis.SPOKEN, NOON));
  }

  @Test
  void whatADecisionWasMadeOnIsKept() {
    var grounds =
        new ContactDecision.Grounds(
            ContactPurpose.REMINDER,
            ContactDecision.Gate.G3,
            ContentClass.NEUTRAL,
            LocalDate.of(2026, 11, 23),
            Map.of("in24h", "2"));
    compliance.record(
        new DecisionLog(
            episode,
            contact,
            "first",
            List.of(
                new ContactDecision(
                    Channel.SMS, NOON, Rule.OUTSIDE_HOURS, null, "law", NOON, null, grounds))));

    assertThat(
            store
                .jdbc
                .sql(
                    "select purpose || gate || content || rules_version || (inputs ->> 'in24h')"
                        + " from contact_decision")
                .query(String.class)
                .single())
        .isEqualTo("REMINDERG3NEUTRAL2026-11-232");
  }

  @Test
  void theNewestAnswerOfARegistryCounts() {
    assertThat(store.numbers.status(contact)).isEqualTo(NumberStatus.UNKNOWN);
    LocalDate listed = LocalDate.of(2026, 7, 1);
    store.numbers.keep(contact, Registry.DO_NOT_CALL, NOON, listed);
    store.numbers.keep(contact, Registry.DO_NOT_CALL, NOON.minusSeconds(1), null);
    store.numbers.keep(contact, Registry.REASSIGNED, NOON, listed);
    store.numbers.keep(contact, Registry.REASSIGNED, NOON.plusSeconds(1), null);

    assertThat(store.numbers.status(contact))
        .isEqualTo(new NumberStatus(NOON, listed, NOON.plusSeconds(1), null));
  }

  private List<Place> places(String number) {
    ContactId elsewhere = store.contacts.identify(new PhoneNumber(number));
    return compliance
        .standing(new ContactRef(elsewhere, TestStore.CLINIC, TestStore.AUSTIN), AUSTIN, NOON)
        .places();
  }

  @Test
  void nobodyHasNoStanding() {
    ContactRef nobody =
        new ContactRef(new ContactId("ct_none"), TestStore.CLINIC, TestStore.AUSTIN);

    assertThatThrownBy(() -> compliance.standing(nobody, CHICAGO, NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ct_none");
  }

  @Test
  void decisionsOfAnOccasionAreKeptOnce() {
    DecisionLog log = decisions("first");

    assertThat(compliance.record(log)).isTrue();
    assertThat(compliance.record(log)).isFalse();
    assertThat(compliance.record(decisions("step-1"))).isTrue();
    assertThat(
            store.jdbc.sql("select count(*) from contact_decision").query(Integer.class).single())
        .isEqualTo(4);
  }

  @Test
  void ofManyWhoKeepTheSameDecisionsAtOnceOneIsTheFirst() {
    DecisionLog log = decisions("first");

    assertThat(AtOnce.run(4, () -> compliance.record(log))).containsOnlyOnce(true);
  }

  private DecisionLog decisions(String occasion) {
    return new DecisionLog(
        episode,
        contact,
        occasion,
        List.of(
            new ContactDecision(
                Channel.VOICE,
                NOON,
                Rule.ALLOWED,
                ConsentBasis.GREETING_NOTICE,
                "clinic",
                null,
                NOON.plusSeconds(60)),
            new ContactDecision(
                Channel.EMAIL, NOON, Rule.NO_ADDRESS, null, "records", NOON, null)));
  }

  private ContactStanding standing() {
    return compliance.standing(
        new ContactRef(contact, TestStore.CLINIC, TestStore.AUSTIN), AUSTIN, NOON);
  }

  private void consent(Channel channel, ConsentBasis basis) {
    compliance.consent(
        new KeptConsent(
            contact,
            TestStore.CLINIC,
            channel,
            basis,
            "website",
            "I agree to texts from Lumen",
            NOON,
            basis == ConsentBasis.WRITTEN
                ? new KeptConsent.Written(
                    KeptConsent.Signature.TICK_BOX, "Lumen Aesthetics LLC", "last sentence")
                : null));
  }

  private void intend(EffectId id, Kind kind, Instant at) {
    store.ledger.intend(new Intent(id, episode, contact, kind, null), at);
  }
}
