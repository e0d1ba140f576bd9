package dev.ringback.records.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ContactRepositoryTest {
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
    assertThat(contacts.find(first)).contains(new Contact(first, CALLER, null, null, null));
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
    ContactId id = contacts.save(CALLER, " Dana@Example.com ", DANA, JULY);

    assertThat(contacts.find(id)).contains(new Contact(id, CALLER, "Dana@Example.com", DANA, JULY));
  }

  @Test
  void savingReplacesWhatIsGivenAndKeepsTheRest() {
    ContactId id = contacts.save(CALLER, "dana@example.com", DANA, JULY);
    contacts.save(CALLER, "new@example.com", null, null);

    assertThat(contacts.find(id)).contains(new Contact(id, CALLER, "new@example.com", DANA, JULY));
  }

  @Test
  void aNameOnFileIsNotReplacedByOneHeard() {
    ContactId id = contacts.identify(CALLER);
    contacts.learnName(id, DANA);
    contacts.learnName(id, new PersonName("Donna", null));

    assertThat(contacts.find(id).orElseThrow().name()).isEqualTo(DANA);
  }

  @Test
  void theLatestInterestIsKept() {
    ContactId id = contacts.save(CALLER, null, null, JULY);
    EarlierInterest august = new EarlierInterest(new TreatmentId("botox"), YearMonth.of(2026, 8));
    contacts.learnInterest(id, august);

    assertThat(contacts.find(id).orElseThrow().earlierInterest()).isEqualTo(august);
  }

  @Test
  void theTableShowsNothingOfAPerson() {
    ContactId id = contacts.save(CALLER, "dana@example.com", DANA, JULY);

    String row =
        store
            .jdbc
            .sql(
                """
                select concat_ws('|', id, phone_hash,
                  encode(phone_cipher, 'escape'), encode(email_cipher, 'escape'),
                  encode(name_cipher, 'escape'), encode(interest_cipher, 'escape')) from contact
                """)
            .query(String.class)
            .single();

    assertThat(row)
        .contains(id.value())
        .doesNotContain("5125550142", "dana", "Dana", "Whitfield", "coolsculpting", "2026-07");
  }

  @Test
  void aColumnMovedToAnotherPersonIsRefused() {
    ContactId dana = contacts.save(CALLER, null, DANA, null);
    ContactId other = contacts.save(OTHER, null, new PersonName("Kim", null), null);
    store
        .jdbc
        .sql(
            "update contact set name_cipher = (select name_cipher from contact where id = :dana)"
                + " where id = :other")
        .param("dana", dana.value())
        .param("other", other.value())
        .update();

    assertThatThrownBy(() -> contacts.find(other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("contact.name");
  }

  @Test
  void aContactPrintsNothingOfAPerson() {
    ContactId id = contacts.save(CALLER, "dana@example.com", DANA, JULY);

    assertThat(contacts.find(id).orElseThrow().toString()).isEqualTo("Contact[" + id + "]");
  }

  private int count(String table) {
    return store.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  @Test
  void anAddressTheyGaveReplacesTheOneOnFileAndNothingElse() {
    ContactId dana = contacts.save(CALLER, "old@example.com", DANA, JULY);

    contacts.keepEmail(dana, "dana@example.com");

    assertThat(contacts.find(dana))
        .contains(new Contact(dana, CALLER, "dana@example.com", DANA, JULY));
  }
}
