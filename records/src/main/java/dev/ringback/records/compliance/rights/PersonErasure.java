package dev.ringback.records.compliance.rights;

import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.records.outreach.KeptStops;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes everything about a person unreadable. Every method may be repeated. */
public final class PersonErasure {
  /** What holds ciphertext of a person; each has a column {@code contact}. */
  private static final List<String> EMPTIED =
      List.of(
          "update conversation_line set words_cipher = null where contact = :contact",
          "update episode set facts_cipher = null where contact = :contact",
          "update ticket set flags_cipher = null where contact = :contact",
          """
          update requested_appointment set notes_cipher = null, remark_cipher = null
          where contact = :contact
          """,
          "delete from amendment where contact = :contact",
          "delete from clinic_contact where contact = :contact",
          """
          update access_emergency set reason_cipher = null
          where episode in (select id from episode where contact = :contact)
          """,
          """
          update legal_hold set reason_cipher = null
          where contact = :contact and released_at is not null
          """,
          """
          update clinic_call set caller_hash = null
          where caller_hash = (select phone_hash from contact where id = :contact)
          """,
          """
          update episode set closed_at = now(), outcome = 'ERASED'
          where contact = :contact and closed_at is null
          """,
          """
          update ticket set closed_at = now() where contact = :contact and closed_at is null
          """,
          // Last, since it parts the person from the number.
          """
          update contact set phone_hash = 'erased/' || id, phone_cipher = null,
            email_cipher = null, name_cipher = null, interest_cipher = null
          where id = :contact
          """);

  private final JdbcClient jdbc;
  private final RecordCipher cipher;
  private final KeptStops stops;

  PersonErasure(JdbcClient jdbc, RecordCipher cipher, KeptStops stops) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.stops = stops;
  }

  /** Stops every channel for good. */
  public void stop(ContactId contact, Instant at) {
    stops.keep(contact, at);
  }

  /** Destroys the key. From here on nothing about the person can be written, either. */
  public void destroyKey(ContactId contact) {
    // First, so that no writer makes another key in between.
    jdbc.sql("update contact set erased_at = coalesce(erased_at, now()) where id = :contact")
        .param("contact", contact.value())
        .update();
    cipher.destroyKey(contact);
  }

  /** Empties what was encrypted; the person has no number any more. */
  public void clear(ContactId contact) {
    EMPTIED.forEach(sql -> jdbc.sql(sql).param("contact", contact.value()).update());
  }

  /** The same for somebody who did not ask for it: only a stop they asked for themselves stays. */
  void forget(ContactId contact) {
    stops.keepIfStopped(contact);
    destroyKey(contact);
    clear(contact);
  }
}
