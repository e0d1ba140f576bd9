package dev.ringback.workflows.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactHours;
import dev.ringback.workflows.clinic.ContactLimits;
import dev.ringback.workflows.clinic.Retention;
import dev.ringback.workflows.clinic.TestClinics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactTermsTest {
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  private static final Clinic LOOSE =
      clinic(
          Map.of(Channel.VOICE, ConsentBasis.WRITTEN, Channel.SMS, ConsentBasis.GREETING_NOTICE),
          hours(8, 21, 30),
          TestClinics.signed(),
          new ContactLimits(3, 21, 180, List.of(CHRISTMAS)));
  private static final Clinic TIGHT =
      clinic(
          Map.of(Channel.SMS, ConsentBasis.WRITTEN),
          hours(10, 19, 0),
          ComplianceRules.NONE,
          new ContactLimits(1, 2, 30, List.of(NEW_YEAR)));

  @Test
  void whatWasTightenedSinceHoldsAtOnce() {
    Clinic clinic = ContactTerms.stricter(LOOSE, TIGHT);
    assertThat(clinic.consents()).isEqualTo(Map.of(Channel.SMS, ConsentBasis.GREETING_NOTICE));
    assertThat(clinic.contactHours()).isEqualTo(hours(10, 19, 0));
    assertThat(clinic.compliance().agreements()).isEmpty();
    assertThat(clinic.compliance().limits())
        .isEqualTo(new ContactLimits(1, 2, 30, List.of(CHRISTMAS, NEW_YEAR)));
  }

  @Test
  void whatWasLoosenedSinceHoldsForTheNextEpisode() {
    Clinic clinic = ContactTerms.stricter(TIGHT, LOOSE);
    assertThat(clinic.consents()).isEqualTo(Map.of(Channel.SMS, ConsentBasis.GREETING_NOTICE));
    assertThat(clinic.contactHours()).isEqualTo(hours(10, 19, 0));
    assertThat(clinic.compliance().limits().perDay()).isEqualTo(1);
  }

  @Test
  void anAgreementSignedSinceCounts() {
    assertThat(ContactTerms.stricter(TIGHT, LOOSE).compliance().agreements())
        .isEqualTo(LOOSE.compliance().agreements());
  }

  @Test
  void hoursThatDoNotOverlapAllowNothing() {
    Clinic morning = clinic(Map.of(), hours(8, 10, 0), ComplianceRules.NONE, ContactLimits.USUAL);
    Clinic evening = clinic(Map.of(), hours(18, 20, 0), ComplianceRules.NONE, ContactLimits.USUAL);
    ContactHours both = ContactTerms.stricter(morning, evening).contactHours();
    assertThat(both.closes()).isEqualTo(both.opens());
  }

  @Test
  void nothingElseIsTakenFromTheNewest() {
    Clinic clinic = ContactTerms.stricter(LOOSE, TestClinics.lumen());
    assertThat(clinic.version()).isEqualTo(LOOSE.version());
    assertThat(clinic.questions()).isEqualTo(LOOSE.questions());
  }

  private static ContactHours hours(int opens, int closes, int replyMinutes) {
    return new ContactHours(
        LocalTime.of(opens, 0), LocalTime.of(closes, 0), Duration.ofMinutes(replyMinutes));
  }

  private static Clinic clinic(
      Map<Channel, ConsentBasis> consents,
      ContactHours hours,
      ComplianceRules rules,
      ContactLimits limits) {
    Clinic c = TestClinics.lumen();
    return new Clinic(
        c.id(),
        7,
        c.name(),
        c.voice(),
        c.email(),
        c.whatsAppTemplate(),
        c.locations(),
        c.treatments(),
        c.providers(),
        c.policies(),
        consents,
        hours,
        c.cadence(),
        c.glow(),
        c.questions(),
        c.pms(),
        c.knowledge(),
        c.detection(),
        new ComplianceRules(rules.agreements(), Retention.USUAL, limits));
  }
}
