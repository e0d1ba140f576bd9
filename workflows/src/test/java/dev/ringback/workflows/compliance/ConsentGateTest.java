package dev.ringback.workflows.compliance;

import static dev.ringback.workflows.compliance.TestPerson.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactLimits;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.compliance.ContactDecision.Gate;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentGateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final NumberStatus COPY = new NumberStatus(NOON, null, null, null);

  private final TestPerson person = TestPerson.inTexas();

  @Test
  void callsByVoiceOnlyOnABasisForTheVoice() {
    person.gave(Channel.EMAIL, ConsentBasis.WEB_FORM, NOON);
    assertThat(person.ask(Channel.EMAIL, NOON).basis()).isEqualTo(ConsentBasis.WEB_FORM);
    refuses(person.ask(Channel.WHATSAPP, NOON), Rule.NO_CONSENT_BASIS, Gate.G1);
    refuses(
        person.ask(Channel.VOICE, ContactPurpose.REMINDER, NOON), Rule.NO_CONSENT_BASIS, Gate.G1);
    person.gave(Channel.VOICE, ConsentBasis.SPOKEN, NOON);
    assertThat(person.ask(Channel.VOICE, ContactPurpose.REMINDER, NOON).basis())
        .isEqualTo(ConsentBasis.SPOKEN);
  }

  @ParameterizedTest
  @EnumSource(names = {"OFFER", "REBOOKING"})
  void offersNothingOnLessThanAWrittenConsent(ContactPurpose offer) {
    person.listed(COPY).gave(Channel.SMS, ConsentBasis.EXISTING_PATIENT, NOON);
    refuses(person.ask(Channel.SMS, offer, NOON), Rule.CONSENT_TOO_WEAK, Gate.G2);
    person.gave(Channel.SMS, ConsentBasis.WRITTEN, NOON);
    assertThat(person.ask(Channel.SMS, offer, NOON).basis()).isEqualTo(ConsentBasis.WRITTEN);
  }

  @Test
  void takesTheClinicsGroundForCallersOnlyWhereTheyAreAnswered() {
    assertThat(person.ask(Channel.SMS, ContactPurpose.CONFIRMATION, NOON).basis())
        .isEqualTo(ConsentBasis.GREETING_NOTICE);
    refuses(person.ask(Channel.SMS, ContactPurpose.REMINDER, NOON), Rule.NO_CONSENT_BASIS, Gate.G1);
    refuses(person.ask(Channel.SMS, ContactPurpose.OFFER, NOON), Rule.NO_CONSENT_BASIS, Gate.G1);
  }

  @Test
  void answersNobodyWhoDidNotCall() {
    for (Channel channel : List.of(Channel.VOICE, Channel.SMS)) {
      refuses(person.replyTo(null, channel, NOON), Rule.NO_CONSENT_BASIS, Gate.G1);
    }
    person.gave(Channel.SMS, ConsentBasis.REPLY, NOON);
    assertThat(person.replyTo(null, Channel.SMS, NOON).basis()).isEqualTo(ConsentBasis.REPLY);
  }

  @Test
  void takesTheGroundOfPatientsForOnesOnFileOnly() {
    person.of(withGround(ConsentBasis.EXISTING_PATIENT));
    refuses(person.ask(Channel.SMS, NOON), Rule.NO_CONSENT_BASIS, Gate.G1);
    person.gave(Channel.EMAIL, ConsentBasis.WRITTEN, NOON);
    refuses(person.ask(Channel.SMS, NOON), Rule.NO_CONSENT_BASIS, Gate.G1);
    person.gave(Channel.EMAIL, ConsentBasis.EXISTING_PATIENT, NOON);
    assertThat(person.ask(Channel.SMS, NOON).basis()).isEqualTo(ConsentBasis.EXISTING_PATIENT);
  }

  @Test
  void goesByTheStrongestConsentThatHolds() {
    person
        .gave(Channel.SMS, ConsentBasis.REPLY, NOON)
        .gave(Channel.SMS, ConsentBasis.WRITTEN, NOON.minus(Duration.ofDays(400)))
        .gave(Channel.SMS, ConsentBasis.SPOKEN, NOON.minus(Duration.ofDays(20)));
    assertThat(person.ask(Channel.SMS, NOON).basis()).isEqualTo(ConsentBasis.SPOKEN);
  }

  @Test
  void forgetsAConsentOfMoreThanAHundredAndEightyDays() {
    Instant given = NOON.minus(Duration.ofDays(180));
    person.gave(Channel.SMS, ConsentBasis.WEB_FORM, given);
    ContactDecision old = person.ask(Channel.SMS, ContactPurpose.REMINDER, NOON);
    refuses(old, Rule.CONSENT_TOO_OLD, Gate.G11);
    assertThat(old.nextAllowedAt()).isNull();
    assertThat(person.ask(Channel.SMS, ContactPurpose.REMINDER, NOON.minusSeconds(1)).allowed())
        .isTrue();
  }

  @Test
  void keepsAnOldConsentWhoseNumberWasLookedUpSince() {
    person.gave(Channel.SMS, ConsentBasis.WEB_FORM, NOON.minus(Duration.ofDays(400)));
    person.listed(new NumberStatus(null, null, NOON.minus(Duration.ofDays(10)), null));
    assertThat(person.ask(Channel.SMS, ContactPurpose.REMINDER, NOON).allowed()).isTrue();
    person.listed(new NumberStatus(null, null, NOON.minus(Duration.ofDays(180)), null));
    refuses(person.ask(Channel.SMS, ContactPurpose.REMINDER, NOON), Rule.CONSENT_TOO_OLD, Gate.G11);
  }

  @Test
  void keepsAnOldConsentToMail() {
    person.gave(Channel.EMAIL, ConsentBasis.WEB_FORM, NOON.minus(Duration.ofDays(400)));
    assertThat(person.ask(Channel.EMAIL, NOON).allowed()).isTrue();
  }

  @Test
  void forgetsACallOfLongAgo() {
    Instant called = NOON.minus(Duration.ofDays(181));
    refuses(person.replyTo(called, Channel.SMS, NOON), Rule.CONSENT_TOO_OLD, Gate.G11);
  }

  @Test
  void leavesANumberAloneThatBelongsToSomebodyElseSince() {
    person
        .gave(Channel.SMS, ConsentBasis.WEB_FORM, NOON)
        .gave(Channel.EMAIL, ConsentBasis.WEB_FORM, NOON)
        .listed(new NumberStatus(null, null, NOON, TODAY));
    refuses(
        person.ask(Channel.SMS, ContactPurpose.REMINDER, NOON), Rule.NUMBER_REASSIGNED, Gate.G11);
    assertThat(person.ask(Channel.EMAIL, NOON).allowed()).isTrue();
    person.listed(new NumberStatus(null, null, NOON, TODAY.minusDays(1)));
    assertThat(person.ask(Channel.SMS, ContactPurpose.REMINDER, NOON).allowed()).isTrue();
  }

  @Test
  void offersNothingToANumberThatWasListedSince() {
    person.gave(Channel.SMS, ConsentBasis.WRITTEN, NOON);
    person.listed(new NumberStatus(NOON, TODAY, null, null));
    refuses(offer(NOON), Rule.ON_DO_NOT_CALL_LIST, Gate.G12);
    assertThat(person.ask(Channel.SMS, ContactPurpose.REMINDER, NOON).allowed()).isTrue();
    person.listed(new NumberStatus(NOON, TODAY.minusDays(1), null, null));
    assertThat(offer(NOON).allowed()).isTrue();
    person.listed(COPY);
    assertThat(offer(NOON).allowed()).isTrue();
  }

  @Test
  void offersNothingByACopyOfTheRegistryThatIsOld() {
    person.gave(Channel.SMS, ConsentBasis.WRITTEN, NOON);
    refuses(offer(NOON), Rule.DO_NOT_CALL_UNCHECKED, Gate.G12);
    person.listed(new NumberStatus(NOON.minus(Duration.ofDays(31)), null, null, null));
    refuses(offer(NOON), Rule.DO_NOT_CALL_UNCHECKED, Gate.G12);
    assertThat(offer(NOON.minusSeconds(1)).allowed()).isTrue();
  }

  @Test
  void offersByMailWithoutARegistryOfNumbers() {
    person.gave(Channel.EMAIL, ConsentBasis.WRITTEN, NOON);
    assertThat(person.ask(Channel.EMAIL, ContactPurpose.OFFER, NOON).allowed()).isTrue();
  }

  @Test
  void namesNoMomentAtWhichTheConsentWillBeTooOld() {
    Instant evening = NOON.plus(Duration.ofHours(10));
    person.gave(
        Channel.SMS, ConsentBasis.WEB_FORM, evening.minus(Duration.ofDays(180)).plusSeconds(3600));
    ContactDecision decision = person.ask(Channel.SMS, ContactPurpose.REMINDER, evening);
    refuses(decision, Rule.OUTSIDE_HOURS, Gate.G3);
    assertThat(decision.nextAllowedAt()).isNull();
  }

  @Test
  void holdsAConsentForAsLongAsTheClinicSays() {
    person
        .under(new ContactLimits(3, 21, 30, List.of()))
        .gave(Channel.SMS, ConsentBasis.WEB_FORM, NOON.minus(Duration.ofDays(30)));
    refuses(person.ask(Channel.SMS, ContactPurpose.REMINDER, NOON), Rule.CONSENT_TOO_OLD, Gate.G11);
  }

  @Test
  void contactsNobodyWhoAskedToStop() {
    person.gave(Channel.SMS, ConsentBasis.WRITTEN, NOON).stopped();
    for (Channel channel : Channel.values()) {
      refuses(person.replyTo(NOON, channel, NOON), Rule.OPTED_OUT, Gate.G5);
    }
  }

  private static Clinic withGround(ConsentBasis ofCallers) {
    Clinic c = TestClinics.lumen();
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
        Map.of(Channel.SMS, ofCallers),
        c.contactHours(),
        c.cadence(),
        c.glow(),
        c.questions(),
        c.pms(),
        c.knowledge(),
        c.detection(),
        c.compliance());
  }

  private ContactDecision offer(Instant now) {
    return person.ask(Channel.SMS, ContactPurpose.OFFER, now);
  }

  private static void refuses(ContactDecision decision, Rule rule, Gate gate) {
    assertThat(decision.rule()).isEqualTo(rule);
    assertThat(decision.grounds().gate()).isEqualTo(gate);
    assertThat(decision.basis()).isNull();
    assertThat(decision.source()).isNotBlank();
  }
}
