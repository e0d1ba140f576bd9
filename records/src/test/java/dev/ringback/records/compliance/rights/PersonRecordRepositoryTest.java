package dev.ringback.records.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringback.records.Columns;
import dev.ringback.records.TestStore;
import dev.ringback.records.compliance.KeptConsent;
import dev.ringback.records.compliance.rights.AmendmentRepository.Amendment;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonRecordRepositoryTest {
  private final RightsStore made = new RightsStore();
  private final ContactId person = made.person(TestStore.CALLER, "ep_1");

  @Test
  void holdsEverythingThatIsKeptOfThePerson() {
    made.store.jdbc.sql("update episode set facts_cipher = null").update();
    made.store.compliance.consent(
        new KeptConsent(
            person,
            TestStore.CLINIC,
            Channel.EMAIL,
            ConsentBasis.WEB_FORM,
            "form",
            "You may mail me.",
            RightsStore.THEN));
    made.store.contacts.keepEmail(person, TestStore.OTHER_CLINIC, "other@example.com");
    made.rights
        .amendments()
        .add(person, new Amendment("name", "Anna", "Ana", "a typo", "maria", RightsStore.THEN));
    PersonRecord record =
        made.rights.personRecords().of(person, List.of(), RightsStore.THEN).orElseThrow();
    assertThat(Columns.json(record))
        .contains("+15125550142", "ana@example.com", "Lopez", "I am pregnant", "You may mail me.")
        .contains("Anna", "a typo", PersonRecord.SCHEMA);
    assertThat(record.onFile())
        .extracting(PersonRecord.OnFile::clinic, PersonRecord.OnFile::email)
        .containsExactly(
            tuple(TestStore.OTHER_CLINIC, "other@example.com"),
            tuple(TestStore.CLINIC, "ana@example.com"));
    assertThat(record.consents())
        .extracting(PersonRecord.Consent::clinic)
        .containsExactly(TestStore.CLINIC);
    assertThat(record.toString()).doesNotContain("555", "Lopez");
  }

  @Test
  void isEmptyForAnErasedPerson() {
    made.rights.persons().destroyKey(person);
    made.rights.persons().clear(person);
    assertThat(made.count("clinic_contact")).isZero();
    assertThat(made.rights.personRecords().of(person, List.of(), RightsStore.THEN)).isEmpty();
  }
}
