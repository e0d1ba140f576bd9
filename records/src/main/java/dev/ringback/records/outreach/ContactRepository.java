package dev.ringback.records.outreach;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.ContactStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, by keyed hash of their number; everything else about them is encrypted. */
public final class ContactRepository {
  private static final String PHONE = "contact.phone";
  private static final String EMAIL = "contact.email";
  private static final String NAME = "contact.name";
  private static final String INTEREST = "contact.interest";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;
  private final CallerHash hash;
  private final KeptStops stops;

  public ContactRepository(JdbcClient jdbc, RecordCipher cipher, CallerHash hash) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.hash = hash;
    this.stops = new KeptStops(jdbc);
  }

  /** The person with this number; a new one if nobody has it. Safe when two ask at once. */
  public ContactId identify(PhoneNumber phone) {
    return byPhone(phone).orElseGet(() -> add(phone));
  }

  /** The person with this number, if anybody has it. */
  public Optional<ContactId> byPhone(PhoneNumber phone) {
    return jdbc.sql("select id from contact where phone_hash = :hash")
        .param("hash", hash.of(phone))
        .query((row, _) -> new ContactId(row.getString("id")))
        .optional();
  }

  /** Empty for nobody, and for a person who was erased. */
  public Optional<Contact> find(ContactId id) {
    return jdbc.sql(
            "select phone_cipher, email_cipher, name_cipher, interest_cipher"
                + " from contact where id = :id and erased_at is null")
        .param("id", id.value())
        .query((row, _) -> contact(id, row))
        .optional();
  }

  /** Adds or completes a person on file; what is given replaces what was there. */
  public ContactId save(
      PhoneNumber phone,
      @Nullable String email,
      @Nullable PersonName name,
      ContactStanding.@Nullable EarlierInterest earlierInterest) {
    ContactId id = identify(phone);
    jdbc.sql(
            """
            update contact set
              email_cipher = coalesce(:email, email_cipher),
              name_cipher = coalesce(:name, name_cipher),
              interest_cipher = coalesce(:interest, interest_cipher)
            where id = :id
            """)
        .param("id", id.value())
        .param("email", email == null ? null : cipher.encrypt(id, EMAIL, email.strip()))
        .param("name", name == null ? null : cipher.encrypt(id, NAME, Columns.json(name)))
        .param("interest", earlierInterest == null ? null : encrypt(id, earlierInterest))
        .update();
    return id;
  }

  /** Keeps a name the person gave, unless one is on file. */
  public void learnName(ContactId id, PersonName name) {
    jdbc.sql("update contact set name_cipher = :name where id = :id and name_cipher is null")
        .param("id", id.value())
        .param("name", cipher.encrypt(id, NAME, Columns.json(name)))
        .update();
  }

  /** Keeps an address the person gave and confirmed; it replaces one on file. */
  public void keepEmail(ContactId id, String email) {
    jdbc.sql("update contact set email_cipher = :email where id = :id")
        .param("id", id.value())
        .param("email", cipher.encrypt(id, EMAIL, email.strip()))
        .update();
  }

  /** Keeps what they asked about, for the next time. */
  public void learnInterest(ContactId id, ContactStanding.EarlierInterest interest) {
    jdbc.sql("update contact set interest_cipher = :interest where id = :id")
        .param("id", id.value())
        .param("interest", encrypt(id, interest))
        .update();
  }

  private ContactId add(PhoneNumber phone) {
    ContactId id = new ContactId("ct_" + UUID.randomUUID().toString().replace("-", ""));
    int added =
        jdbc.sql(
                "insert into contact (id, phone_hash, phone_cipher) values (:id, :hash, :phone)"
                    + " on conflict (phone_hash) do nothing")
            .param("id", id.value())
            .param("hash", hash.of(phone))
            .param("phone", cipher.encrypt(id, PHONE, phone.e164()))
            .update();
    if (added == 0) {
      cipher.destroyKey(id);
    } else {
      stops.passTo(id);
    }
    return byPhone(phone).orElseThrow(() -> new IllegalStateException("contact removed meanwhile"));
  }

  private Contact contact(ContactId id, ResultSet row) throws SQLException {
    byte @Nullable [] email = row.getBytes("email_cipher");
    byte @Nullable [] name = row.getBytes("name_cipher");
    byte @Nullable [] interest = row.getBytes("interest_cipher");
    return new Contact(
        id,
        new PhoneNumber(cipher.decrypt(id, PHONE, row.getBytes("phone_cipher"))),
        email == null ? null : cipher.decrypt(id, EMAIL, email),
        name == null ? null : Columns.read(cipher.decrypt(id, NAME, name), PersonName.class),
        interest == null
            ? null
            : Columns.read(
                cipher.decrypt(id, INTEREST, interest), ContactStanding.EarlierInterest.class));
  }

  private byte[] encrypt(ContactId id, ContactStanding.EarlierInterest interest) {
    return cipher.encrypt(id, INTEREST, Columns.json(interest));
  }
}
