package dev.ringback.records.outreach;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.ContactStanding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People, by keyed hash of their number; everything else about them is encrypted. A person is one
 * for all clinics; name, address and interest are on file with one clinic and seen by that one.
 */
public final class ContactRepository {
  private static final String PHONE = "contact.phone";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;
  private final CallerHash hash;
  private final KeptStops stops;
  private final ClinicContactRows files;

  public ContactRepository(JdbcClient jdbc, RecordCipher cipher, CallerHash hash) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.hash = hash;
    this.stops = new KeptStops(jdbc);
    this.files = new ClinicContactRows(jdbc, cipher);
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
    return jdbc.sql("select phone_cipher from contact where id = :id and erased_at is null")
        .param("id", id.value())
        .query((row, _) ->
            new Contact(
                id, new PhoneNumber(cipher.decrypt(id, PHONE, row.getBytes("phone_cipher")))))
        .optional();
  }

  /** The same with what the clinic has on file. */
  public Optional<ClinicContact> find(ContactId id, ClinicId clinic) {
    return find(id).map(person -> files.of(person, clinic));
  }

  /** The same with what the clinic of an episode has on file; empty for an unknown episode. */
  public Optional<ClinicContact> find(ContactId id, EpisodeId episode) {
    return jdbc.sql("select clinic from episode where id = :id")
        .param("id", episode.value())
        .query((row, _) -> new ClinicId(row.getString("clinic")))
        .optional()
        .flatMap(clinic -> find(id, clinic));
  }

  /** What every clinic has on file, and what is kept though no clinic is known to have it. */
  public List<ClinicContact> files(ContactId id) {
    return find(id).map(files::all).orElse(List.of());
  }

  /** Clinics that were in contact with a person, have something on file or a consent. */
  public List<ClinicId> clinics(ContactId id) {
    return jdbc.sql(
            """
            select clinic from episode where contact = :id
            union select clinic from clinic_contact where contact = :id
            union select clinic from consent where contact = :id and clinic is not null
            order by clinic
            """)
        .param("id", id.value())
        .query((row, _) -> new ClinicId(row.getString("clinic")))
        .list();
  }

  /** Adds or completes a person on a clinic's file; what is given replaces what was there. */
  public ContactId save(
      ClinicId clinic,
      PhoneNumber phone,
      @Nullable String email,
      @Nullable PersonName name,
      ContactStanding.@Nullable EarlierInterest earlierInterest) {
    ContactId id = identify(phone);
    files.save(id, clinic, email, name, earlierInterest);
    return id;
  }

  /** Keeps a name the person gave the clinic, unless one is on its file. */
  public void learnName(ContactId id, ClinicId clinic, PersonName name) {
    files.learnName(id, clinic, name);
  }

  /** Keeps an address the person gave the clinic and confirmed; it replaces one on its file. */
  public void keepEmail(ContactId id, ClinicId clinic, String email) {
    files.save(id, clinic, email, null, null);
  }

  /** The same for the clinic they called last; nothing for somebody who never called. */
  public void keepEmailWhereTheyCalled(ContactId id, String email) {
    jdbc.sql(
            """
            select clinic from episode where contact = :id
            order by closed_at is null desc, opened_at desc limit 1
            """)
        .param("id", id.value())
        .query((row, _) -> new ClinicId(row.getString("clinic")))
        .optional()
        .ifPresent(clinic -> keepEmail(id, clinic, email));
  }

  /** Keeps what they asked the clinic about, for the next time. */
  public void learnInterest(
      ContactId id, ClinicId clinic, ContactStanding.EarlierInterest interest) {
    files.save(id, clinic, null, null, interest);
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
}
