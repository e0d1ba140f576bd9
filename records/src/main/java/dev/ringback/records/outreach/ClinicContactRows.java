package dev.ringback.records.outreach;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clinics have on file of people: a row for each clinic, under the person's own key. */
final class ClinicContactRows {
  // The columns were the contact's own once: ciphertext is bound to these names.
  private static final String EMAIL = "contact.email";
  private static final String NAME = "contact.name";
  private static final String INTEREST = "contact.interest";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  ClinicContactRows(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** One clinic's; with nothing in it where the clinic has nothing on file. */
  ClinicContact of(Contact person, ClinicId clinic) {
    return jdbc.sql("select * from clinic_contact where contact = :contact and clinic = :clinic")
        .param("contact", person.id().value())
        .param("clinic", clinic.value())
        .query((row, _) -> file(person, row))
        .optional()
        .orElseGet(() -> new ClinicContact(person.id(), person.phone(), clinic, null, null, null));
  }

  /** Every clinic's, and last what no clinic is known to have. */
  List<ClinicContact> all(Contact person) {
    return jdbc.sql(
            """
            select clinic, email_cipher, name_cipher, interest_cipher
            from clinic_contact where contact = :contact
            union all
            select null, email_cipher, name_cipher, interest_cipher from contact
            where id = :contact
              and coalesce(email_cipher, name_cipher, interest_cipher) is not null
            order by clinic nulls last
            """)
        .param("contact", person.id().value())
        .query((row, _) -> file(person, row))
        .list();
  }

  /** Replaces what is given and keeps the rest. */
  void save(
      ContactId id,
      ClinicId clinic,
      @Nullable String email,
      @Nullable PersonName name,
      @Nullable EarlierInterest interest) {
    jdbc.sql(
            """
            insert into clinic_contact as k
              (contact, clinic, email_cipher, name_cipher, interest_cipher)
            values (:contact, :clinic, :email, :name, :interest)
            on conflict (contact, clinic) do update set
              email_cipher = coalesce(excluded.email_cipher, k.email_cipher),
              name_cipher = coalesce(excluded.name_cipher, k.name_cipher),
              interest_cipher = coalesce(excluded.interest_cipher, k.interest_cipher)
            """)
        .param("contact", id.value())
        .param("clinic", clinic.value())
        .param("email", email == null ? null : cipher.encrypt(id, EMAIL, email.strip()))
        .param("name", name == null ? null : cipher.encrypt(id, NAME, Columns.json(name)))
        .param(
            "interest",
            interest == null ? null : cipher.encrypt(id, INTEREST, Columns.json(interest)))
        .update();
  }

  /** Keeps a name unless one is on file. */
  void learnName(ContactId id, ClinicId clinic, PersonName name) {
    jdbc.sql(
            """
            insert into clinic_contact as k (contact, clinic, name_cipher)
            values (:contact, :clinic, :name)
            on conflict (contact, clinic) do update
              set name_cipher = coalesce(k.name_cipher, excluded.name_cipher)
            """)
        .param("contact", id.value())
        .param("clinic", clinic.value())
        .param("name", cipher.encrypt(id, NAME, Columns.json(name)))
        .update();
  }

  private ClinicContact file(Contact person, ResultSet row) throws SQLException {
    ContactId id = person.id();
    String clinic = row.getString("clinic");
    byte @Nullable [] email = row.getBytes("email_cipher");
    byte @Nullable [] name = row.getBytes("name_cipher");
    byte @Nullable [] interest = row.getBytes("interest_cipher");
    return new ClinicContact(
        id,
        person.phone(),
        clinic == null ? null : new ClinicId(clinic),
        email == null ? null : cipher.decrypt(id, EMAIL, email),
        name == null ? null : Columns.read(cipher.decrypt(id, NAME, name), PersonName.class),
        interest == null
            ? null
            : Columns.read(cipher.decrypt(id, INTEREST, interest), EarlierInterest.class));
  }
}
