package dev.ringback.records.compliance.rights;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was corrected at a person's request: the old value stays, under the person's own key. */
public final class AmendmentRepository {
  private static final String BEFORE = "amendment.before";
  private static final String AFTER = "amendment.after";
  private static final String REASON = "amendment.reason";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  AmendmentRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Keeps an amendment. */
  public void add(ContactId contact, Amendment amendment) {
    jdbc.sql(
            """
            insert into amendment (contact, field, before_cipher, after_cipher, reason_cipher,
              amended_by, amended_at)
            values (:contact, :field, :before, :after, :reason, :by, :at)
            """)
        .param("contact", contact.value())
        .param("field", amendment.field())
        .param("before", encrypt(contact, BEFORE, amendment.before()))
        .param("after", encrypt(contact, AFTER, amendment.after()))
        .param("reason", encrypt(contact, REASON, amendment.reason()))
        .param("by", amendment.by())
        .param("at", Columns.of(amendment.at()))
        .update();
  }

  /** In order of time. */
  public List<Amendment> of(ContactId contact) {
    return jdbc.sql("select * from amendment where contact = :contact order by amended_at, id")
        .param("contact", contact.value())
        .query((row, _) ->
            new Amendment(
                row.getString("field"),
                cipher.reveal(contact, BEFORE, row.getBytes("before_cipher")).orElse(null),
                cipher.reveal(contact, AFTER, row.getBytes("after_cipher")).orElse(null),
                cipher.reveal(contact, REASON, row.getBytes("reason_cipher")).orElse(null),
                row.getString("amended_by"),
                Columns.instant(row, "amended_at")))
        .list();
  }

  private byte @Nullable [] encrypt(ContactId contact, String column, @Nullable String plain) {
    return plain == null ? null : cipher.encrypt(contact, column, plain);
  }

  /**
   * One amendment.
   *
   * @param field {@code name}, {@code email} or {@code fact:<episode>}
   * @param before what was on file; null: nothing
   * @param after what is on file since; null: it was taken out
   */
  public record Amendment(
      String field,
      @Nullable String before,
      @Nullable String after,
      @Nullable String reason,
      String by,
      Instant at) {
    @Override
    public String toString() {
      return "Amendment[" + field + "]";
    }
  }
}
