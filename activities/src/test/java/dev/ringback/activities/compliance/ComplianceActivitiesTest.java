package dev.ringback.activities.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.records.compliance.KeptConsent;
import dev.ringback.records.compliance.NumberRegistryRepository.Registry;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactLimits;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.compliance.ContactDecisions;
import dev.ringback.workflows.compliance.ContactPurpose;
import dev.ringback.workflows.compliance.ContactQuestion;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.compliance.OptOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplianceActivitiesTest {
  private final TestStore store = new TestStore();
  private final ComplianceActivitiesImpl compliance =
      new ComplianceActivitiesImpl(
          store.compliance, store.clinics, store.numbers::status, store.clock);
  private final ContactRef person =
      new ContactRef(store.contact, store.clinic.id(), TestClinic.AUSTIN);

  @Test
  void stopsEveryChannelAtOnce() {
    OptOut stop = new OptOut(TestStore.EPISODE, store.contact, Channel.SMS, store.clock.instant());
    assertThat(compliance.recordOptOut(stop).firstTime()).isTrue();
    assertThat(compliance.recordOptOut(stop).firstTime()).isFalse();
    assertThat(store.compliance.standing(person, TestClinic.ZONE, store.clock.instant()).optedOut())
        .containsExactlyInAnyOrder(Channel.values());
  }

  @Test
  void keepsTheDecisionsOfAnOccasionOnce() {
    assertThat(decide(store.clinic.version()).decisions())
        .extracting(ContactDecision::channel)
        .containsExactlyInAnyOrder(Channel.values());
    decide(store.clinic.version());
    assertThat(
            store
                .jdbc
                .sql("select count(*) from contact_decision where occasion = 'first'")
                .query(Integer.class)
                .single())
        .isEqualTo(Channel.values().length);
  }

  @Test
  void decidesNoContactForSomebodyWhoHasStopped() {
    compliance.recordOptOut(
        new OptOut(TestStore.EPISODE, store.contact, Channel.SMS, store.clock.instant()));
    assertThat(decide(store.clinic.version()).decisions())
        .extracting(ContactDecision::rule)
        .doesNotContain(ContactDecision.Rule.ALLOWED);
  }

  @Test
  void goesByTheNewestAgreementsAndClosedDays() {
    assertThat(rule("as pinned")).isEqualTo(ContactDecision.Rule.ALLOWED);
    store.clinics.apply(TestClinic.without(VendorProduct.TWILIO_MESSAGING));
    assertThat(rule("ended")).isEqualTo(ContactDecision.Rule.NO_VENDOR_AGREEMENT);
    LocalDate today = LocalDate.ofInstant(store.clock.instant(), TestClinic.ZONE);
    ComplianceRules all = store.clinic.compliance();
    store.clinics.apply(
        TestClinic.under(
            new ComplianceRules(
                all.agreements(), all.retention(), new ContactLimits(3, 21, 180, List.of(today)))));
    assertThat(rule("closed")).isEqualTo(ContactDecision.Rule.OUTSIDE_HOURS);
  }

  private ContactDecision.Rule rule(String occasion) {
    return compliance
        .decide(
            new ContactQuestion(
                TestStore.EPISODE,
                person,
                store.clinic.version(),
                occasion,
                store.clock.instant(),
                store.clock.instant()))
        .on(Channel.SMS)
        .orElseThrow()
        .rule();
  }

  @Test
  void looksIntoTheRegistriesForAnOffer() {
    Instant now = store.clock.instant();
    for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
      store.compliance.consent(
          new KeptConsent(
              store.contact,
              store.clinic.id(),
              channel,
              ConsentBasis.WRITTEN,
              "website",
              "offers",
              now,
              new KeptConsent.Written(KeptConsent.Signature.DRAWN, "Lumen", "last sentence")));
    }
    assertThat(offer().on(Channel.SMS).orElseThrow().rule())
        .isEqualTo(ContactDecision.Rule.DO_NOT_CALL_UNCHECKED);
    store.numbers.keep(store.contact, Registry.DO_NOT_CALL, now, LocalDate.of(2100, 1, 1));
    assertThat(offer().on(Channel.SMS).orElseThrow().rule())
        .isEqualTo(ContactDecision.Rule.ON_DO_NOT_CALL_LIST);
  }

  private ContactDecisions offer() {
    return compliance.decide(
        new ContactQuestion(
            TestStore.EPISODE,
            person,
            store.clinic.version(),
            "offer",
            null,
            store.clock.instant(),
            ContactPurpose.OFFER,
            null,
            List.of()));
  }

  private ContactDecisions decide(int version) {
    return compliance.decide(
        new ContactQuestion(
            TestStore.EPISODE,
            person,
            version,
            "first",
            store.clock.instant(),
            store.clock.instant()));
  }
}
