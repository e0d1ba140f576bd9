package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.records.outreach.ClinicContact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was kept before people were kept by clinic, carried over. */
class PeopleByClinicTest {
  private final DataSource database = TestStore.emptyDatabase();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final Keys keys = new TestStore().keys;
  private ContactRepository contacts;

  @Test
  void goesToTheClinicOfThePersonsEpisodes() {
    before();
    ContactId here = person("+15125550101", "here@example.com");
    ContactId both = person("+15125550102", "both@example.com");
    ContactId nowhere = person("+15125550103", "nowhere@example.com");
    episode("ep_1", here, "lumen");
    episode("ep_2", both, "lumen");
    episode("ep_3", both, "aurora");
    consent(here, "site");
    consent(both, "site");
    consent(both, "reply by SMS in ep_3");
    consent(nowhere, "site");

    RecordsSchema.migrate(database);

    assertThat(contacts.find(here, new ClinicId("lumen")).orElseThrow().email())
        .isEqualTo("here@example.com");
    assertThat(contacts.find(here, new ClinicId("aurora")).orElseThrow().email()).isNull();
    for (ContactId unknown : List.of(both, nowhere)) {
      assertThat(contacts.files(unknown)).extracting(ClinicContact::clinic).containsOnlyNulls();
      assertThat(contacts.files(unknown)).extracting(ClinicContact::email).doesNotContainNull();
      assertThat(contacts.find(unknown, new ClinicId("lumen")).orElseThrow().email()).isNull();
    }
    assertThat(consents())
        .containsExactlyInAnyOrder(
            here + " lumen", both + " nobody's", both + " aurora", nowhere + " nobody's");
  }

  @Test
  void goesToTheOnlyClinicThereIs() {
    before();
    episode("ep_1", person("+15125550101", "here@example.com"), "lumen");
    ContactId never = person("+15125550102", "never@example.com");
    consent(never, "site");

    RecordsSchema.migrate(database);

    assertThat(contacts.find(never, new ClinicId("lumen")).orElseThrow().email())
        .isEqualTo("never@example.com");
    assertThat(consents()).containsExactly(never + " lumen");
  }

  private void before() {
    Flyway.configure(RecordsSchema.class.getClassLoader())
        .locations("classpath:db/migration")
        .dataSource(database)
        .target("14")
        .load()
        .migrate();
    contacts = new ContactRepository(jdbc, keys.recordCipher(jdbc), keys.callerHash());
  }

  private ContactId person(String phone, String email) {
    RecordCipher cipher = keys.recordCipher(jdbc);
    ContactId id = contacts.identify(new PhoneNumber(phone));
    jdbc.sql("update contact set email_cipher = :email where id = :id")
        .param("email", cipher.encrypt(id, "contact.email", email))
        .param("id", id.value())
        .update();
    return id;
  }

  private void episode(String id, ContactId contact, String clinic) {
    jdbc.sql(
            """
            insert into episode (id, workflow_id, clinic, location, contact, opened_at)
            values (:id, :id, :clinic, :clinic, :contact, now())
            """)
        .param("id", id)
        .param("clinic", clinic)
        .param("contact", contact.value())
        .update();
  }

  private void consent(ContactId contact, String source) {
    jdbc.sql(
            """
            insert into consent (contact, channel, basis, source, wording, given_at)
            values (:contact, 'SMS', 'WRITTEN', :source, 'Yes', now())
            """)
        .param("contact", contact.value())
        .param("source", source)
        .update();
  }

  private List<String> consents() {
    return jdbc.sql("select contact || ' ' || coalesce(clinic, 'nobody''s') from consent")
        .query(String.class)
        .list();
  }
}
