package dev.ringback.workflows.compliance;

import static dev.ringback.workflows.compliance.TestPerson.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.Retention;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.clinic.VendorAgreement;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.compliance.ContactDecision.Gate;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VendorGateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @EnumSource(names = {"VOICE", "SMS"})
  void usesNoChannelWithoutAnAgreement(Channel channel) {
    ContactDecision decision = under(ComplianceRules.NONE).ask(channel, NOON);
    assertThat(decision.rule()).isEqualTo(Rule.NO_VENDOR_AGREEMENT);
    assertThat(decision.grounds().gate()).isEqualTo(Gate.G10);
    assertThat(decision.nextAllowedAt()).isNull();
    assertThat(under(TestClinics.signed()).ask(channel, NOON).allowed()).isTrue();
  }

  @ParameterizedTest(name = "from {0} until {1}: {2}")
  @CsvSource({
    "2026-11-24, , true",
    "2026-11-25, , false",
    "2026-01-01, 2026-11-24, true",
    "2026-01-01, 2026-11-23, false",
  })
  void looksAtTheDayItIsAtTheClinic(LocalDate from, LocalDate until, boolean allowed) {
    ComplianceRules rules = agreed(VendorProduct.TWILIO_MESSAGING, from, until);
    assertThat(under(rules).ask(Channel.SMS, NOON).allowed()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @EnumSource(names = {"EMAIL", "WHATSAPP"})
  void sendsOnlyNeutralWordsByWhatSignsNoAgreement(Channel channel) {
    TestPerson person = under(ComplianceRules.NONE).gave(channel, ConsentBasis.WEB_FORM, NOON);
    ContactDecision neutral = person.ask(channel, NOON);
    assertThat(neutral.allowed()).isTrue();
    assertThat(neutral.grounds().content()).isEqualTo(ContentClass.NEUTRAL);
    assertThat(person.ask(channel, asking(ContentClass.PHI), NOON).rule())
        .isEqualTo(Rule.NO_VENDOR_AGREEMENT);
    TestPerson claimed =
        under(agreed(VendorGate.product(channel), TODAY, null))
            .gave(channel, ConsentBasis.WEB_FORM, NOON);
    assertThat(claimed.ask(channel, asking(ContentClass.PHI), NOON).rule())
        .isEqualTo(Rule.NO_VENDOR_AGREEMENT);
  }

  @Test
  void anAgreementIsOnOneProduct() {
    ComplianceRules rules = agreed(VendorProduct.TWILIO_VOICE, TODAY, null);
    assertThat(under(rules).ask(Channel.VOICE, NOON).allowed()).isTrue();
    assertThat(under(rules).ask(Channel.SMS, NOON).allowed()).isFalse();
    assertThat(VendorGate.mayReceive(rules, VendorProduct.OPENAI_MODEL, ContentClass.PHI, TODAY))
        .isFalse();
    assertThat(
            VendorGate.mayReceive(rules, VendorProduct.OPENAI_MODEL, ContentClass.NEUTRAL, TODAY))
        .isTrue();
  }

  @Test
  void namesNoMomentAfterTheAgreementEnds() {
    Instant evening = NOON.plus(Duration.ofHours(10));
    ComplianceRules rules = agreed(VendorProduct.TWILIO_MESSAGING, TODAY, TODAY);
    ContactDecision decision = under(rules).ask(Channel.SMS, evening);
    assertThat(decision.rule()).isEqualTo(Rule.OUTSIDE_HOURS);
    assertThat(decision.nextAllowedAt()).isNull();
  }

  @Test
  void namesTheFirstOpenMomentOfAnAgreementThatIsYetToBegin() {
    LocalDate begins = TODAY.plusDays(60);
    Instant midnight = begins.atStartOfDay(TestPerson.CHICAGO).toInstant();
    ComplianceRules rules = agreed(VendorProduct.TWILIO_MESSAGING, begins, null);
    ContactDecision decision = under(rules).ask(Channel.SMS, NOON);
    assertThat(decision.rule()).isEqualTo(Rule.NO_VENDOR_AGREEMENT);
    Instant next = decision.nextAllowedAt();
    assertThat(next)
        .isAfter(midnight)
        .isEqualTo(under(TestClinics.signed()).ask(Channel.SMS, midnight).nextAllowedAt());
    assertThat(under(rules).ask(Channel.SMS, next).allowed()).isTrue();
    assertThat(under(rules).ask(Channel.VOICE, NOON).nextAllowedAt()).isNull();
    TestPerson stopped = under(rules).stopped();
    assertThat(stopped.ask(Channel.SMS, NOON).nextAllowedAt()).isNull();
  }

  @Test
  void passesOverAnAgreementThatEndsBeforeItBegins() {
    LocalDate later = TODAY.plusDays(9);
    VendorProduct texts = VendorProduct.TWILIO_MESSAGING;
    ComplianceRules rules =
        new ComplianceRules(
            List.of(
                new VendorAgreement(texts, later, null),
                new VendorAgreement(texts, TODAY.plusDays(3), TODAY.plusDays(2))),
            Retention.USUAL);
    assertThat(under(rules).ask(Channel.SMS, NOON).nextAllowedAt())
        .isAfter(later.atStartOfDay(TestPerson.CHICAGO).toInstant());
  }

  @Test
  void waitsForTheAgreementThatFollowsOneEndingBeforeTheHours() {
    VendorProduct texts = VendorProduct.TWILIO_MESSAGING;
    LocalDate follows = TODAY.plusDays(5);
    ComplianceRules rules =
        new ComplianceRules(
            List.of(
                new VendorAgreement(texts, TODAY, TODAY),
                new VendorAgreement(texts, follows, null)),
            Retention.USUAL);
    ContactDecision evening = under(rules).ask(Channel.SMS, NOON.plus(Duration.ofHours(10)));
    assertThat(evening.rule()).isEqualTo(Rule.OUTSIDE_HOURS);
    assertThat(evening.nextAllowedAt())
        .isAfter(follows.atStartOfDay(TestPerson.CHICAGO).toInstant());
  }

  @Test
  void passesOverWhatIsNotSetUp() {
    var clinic = TestClinics.lumen();
    TestPerson person = TestPerson.inTexas().gave(Channel.WHATSAPP, ConsentBasis.WEB_FORM, NOON);
    assertThat(person.ask(Channel.WHATSAPP, NOON).allowed()).isTrue();
    assertThat(person.of(TestClinics.withoutWhatsApp(clinic)).ask(Channel.WHATSAPP, NOON).rule())
        .isEqualTo(Rule.CHANNEL_NOT_SET_UP);
  }

  private static ContactInquiry asking(ContentClass content) {
    return new ContactInquiry(
        ContactPurpose.REPLY_TO_CALL, content, TestPerson.earlier(NOON), List.of());
  }

  private static TestPerson under(ComplianceRules rules) {
    return TestPerson.inTexas().of(TestClinics.with(TestClinics.lumen(), rules));
  }

  private static ComplianceRules agreed(VendorProduct product, LocalDate from, LocalDate until) {
    return new ComplianceRules(List.of(new VendorAgreement(product, from, until)), Retention.USUAL);
  }
}
