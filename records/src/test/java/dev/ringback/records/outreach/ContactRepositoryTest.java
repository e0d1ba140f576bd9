package dev.ringback.records.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ContactRepositoryTest {
  private static final ClinicId CLINIC = TestStore.CLINIC;
  private static final ClinicId ELSEWHERE = TestStore.OTHER_CLINIC;
  private static final PhoneNumber CALLER = TestStore.CALLER;
  private static final PhoneNumber OTHER = new PhoneNumber("+15125550143");
  private static final PersonName DANA = new PersonName("Dana", "Whitfield");
  private static final EarlierInterest JULY =
      new EarlierInterest(new TreatmentId("coolsculpting"), YearMonth.of(2026, 7));

  private final TestStore store = new TestStore();
  private final ContactRepository contacts = store.contacts;

  @Test
  void theSameNumberIsTheSamePerson() {
    ContactId first = contacts.identify(CALLER);

    assertThat(contacts.identify(CALLER)).isEqualTo(first);
    assertThat(contacts.identify(OTHER)).isNotEqualTo(first);
    assertThat(contacts.byPhone(CALLER)).contains(first);
    assertThat(contacts.find(first)).contains(new Contact(first, CALLER));
  }

  @Test
  void lookingSomebodyUpAddsNobody() {
    assertThat(contacts.byPhone(CALLER)).isEmpty();
    assertThat(contacts.byPhone(CALLER)).isEmpty();
  }

  @Test
  void manyWhoIdentifyAtOnceGetOnePersonAndOneKey() {
    for (int round = 10; round < 30; round++) {
      PhoneNumber same = new PhoneNumber("+151255502" + round);
      assertThat(AtOnce.run(4, () -> contacts.identify(same)).stream().distinct()).hasSize(1);
    }

    assertThat(count("contact")).isEqualTo(20);
    assertThat(count("contact_key")).isEqualTo(20);
  }

  @Test
  void aPersonOnFileIsFoundWithEverything() {
    ContactId id = contacts.save(CLINIC, CALLER, " Dana@Example.com ", DANA, JULY);

    assertThat(contacts.find(id, CLINIC))
        .contains(new ClinicContact(id, CALLER, CLINIC, "Dana@Example.com", DANA, JULY));
  }

  @Test
  void savingReplacesWhatIsGivenAndKeepsTheRest() {
    ContactId id = contacts.save(CLINIC, CALLER, "dana@example.com", DANA, JULY);
    contacts.save(CLINIC, CALLER, "new@example.com", null, null);

    assertThat(contacts.find(id, CLINIC))
        .contains(new ClinicContact(id, CALLER, CLINIC, "new@example.com", DANA, JULY));
  }

  @Test
  void aNameOnFileIsNotReplacedByOneHeard() {
    ContactId id = contacts.identify(CALLER);
    contacts.learnName(id, CLINIC, DANA);
    contacts.learnName(id, CLINIC, new PersonName("Donna", null));

    assertThat(contacts.find(id, CLINIC).orElseThrow().name()).isEqualTo(DANA);
  }

  @Test
  void theLatestInterestIsKept() {
    ContactId id = contacts.save(CLINIC, CALLER, null, null, JULY);
    EarlierInterest august = new EarlierInterest(new TreatmentId("botox"), YearMonth.of(2026, 8));
    contacts.learnInterest(id, CLINIC, august);

    assertThat(contacts.find(id, CLINIC).orElseThrow().earlierInterest()).isEqualTo(august);
  }

  @Test
  void theTableShowsNothingOfAPerson() {
    ContactId id = contacts.save(CLINIC, CALLER, "dana@example.com", DANA, JULY);

    String row =
        store
            .jdbc
            .sql(
                """
                select concat_ws('|', id, phone_hash,
                  encode(phone_cipher, 'escape'), encode(k.email_cipher, 'escape'),
                  encode(k.name_cipher, 'escape'), encode(k.interest_cipher, 'escape'))
                from contact c join clinic_contact k on k.contact = c.id
                """)
            .query(String.class)
            .single();

    assertThat(row)
        .contains(id.value())
        .doesNotContain("5125550142", "dana", "Dana", "Whitfield", "coolsculpting", "2026-07");
  }

  @Test
  void aColumnMovedToAnotherPersonIsRefused() {
    ContactId dana = contacts.save(CLINIC, CALLER, null, DANA, null);
    ContactId other = contacts.save(CLINIC, OTHER, null, new PersonName("Kim", null), null);
    store
        .jdbc
        .sql(
            "update clinic_contact set name_cipher ="
                + " (select name_cipher from clinic_contact where contact = :dana)"
                + " where contact = :other")
        .param("dana", dana.value())
        .param("other", other.value())
        .update();

    assertThatThrownBy(() -> contacts.find(other, CLINIC))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("contact.name");
  }

  @Test
  void aContactPrintsNothingOfAPerson() {
    ContactId id = contacts.save(CLINIC, CALLER, "dana@example.com", DANA, JULY);

    assertThat(contacts.find(id).orElseThrow().toString()).isEqualTo("Contact[" + id + "]");
    assertThat(contacts.find(id, CLINIC).orElseThrow().toString())
        .isEqualTo("ClinicContact[" + id + "]");
  }

  private int count(String table) {
    return store.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  @Test
  void anAddressTheyGaveReplacesTheOneOnFileAndNothingElse() {
    ContactId dana = contacts.save(CLINIC, CALLER, "old@example.com", DANA, JULY);

    contacts.keepEmail(dana, CLINIC, "dana@example.com");

    assertThat(contacts.find(dana, CLINIC))
        .contains(new ClinicContact(dana, CALLER, CLINIC, "dana@example.com", DANA, JULY));
  }

  @Test
  void whatOneClinicHasOnFileNoOtherSeesOrOverwrites() {
    ContactId dana = contacts.save(CLINIC, CALLER, "dana@example.com", DANA, JULY);
    assertThat(contacts.find(dana, ELSEWHERE))
        .contains(new ClinicContact(dana, CALLER, ELSEWHERE, null, null, null));

    PersonName donna = new PersonName("Donna", null);
    assertThat(contacts.save(ELSEWHERE, CALLER, "donna@example.com", donna, null)).isEqualTo(dana);
    contacts.learnName(dana, ELSEWHERE, DANA);

    assertThat(contacts.find(dana, CLINIC))
        .contains(new ClinicContact(dana, CALLER, CLINIC, "dana@example.com", DANA, JULY));
    assertThat(contacts.find(dana, ELSEWHERE))
        .contains(new ClinicContact(dana, CALLER, ELSEWHERE, "donna@example.com", donna, null));
    assertThat(contacts.clinics(dana)).containsExactly(ELSEWHERE, CLINIC);
  }

  @Test
  void anEpisodeShowsTheFileOfItsOwnClinic() {
    ContactId dana = contacts.save(ELSEWHERE, CALLER, "dana@example.com", DANA, JULY);
    EpisodeId episode = store.openEpisode("ep_1", dana).id();

    assertThat(contacts.find(dana, episode).orElseThrow().email()).isNull();
    contacts.keepEmailWhereTheyCalled(dana, "new@example.com");
    assertThat(contacts.find(dana, episode).orElseThrow().email()).isEqualTo("new@example.com");
    assertThat(contacts.find(dana, ELSEWHERE).orElseThrow().email()).isEqualTo("dana@example.com");
  }
}
