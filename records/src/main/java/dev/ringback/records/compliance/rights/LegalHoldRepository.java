package dev.ringback.records.compliance.rights;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Legal holds: while one is in force nothing of its person or clinic is purged or erased. */
public final class LegalHoldRepository {
  private static final String REASON = "legal_hold.reason";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  LegalHoldRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Places a hold on one of the two. */
  public Hold place(
      @Nullable ClinicId clinic,
      @Nullable ContactId contact,
      String reason,
      String by,
      Instant at) {
    String id = "lh_" + UUID.randomUUID().toString().replace("-", "");
    jdbc.sql(
            """
            insert into legal_hold (id, clinic, contact, reason_cipher, placed_by, placed_at)
            values (:id, :clinic, :contact, :reason, :by, :at)
            """)
        .param("id", id)
        .param("clinic", clinic == null ? null : clinic.value())
        .param("contact", contact == null ? null : contact.value())
        .param("reason", cipher.encryptShared(REASON, reason.getBytes(StandardCharsets.UTF_8)))
        .param("by", by)
        .param("at", Columns.of(at))
        .update();
    return find(id).orElseThrow();
  }

  /** Ends a hold; false if it was ended before or never was. */
  public boolean release(String id, String by, Instant at) {
    return jdbc.sql(
                """
                update legal_hold set released_by = :by, released_at = :at
                where id = :id and released_at is null
                """)
            .param("id", id)
            .param("by", by)
            .param("at", Columns.of(at))
            .update()
        == 1;
  }

  public Optional<Hold> find(String id) {
    return jdbc.sql("select * from legal_hold where id = :id")
        .param("id", id)
        .query(this::hold)
        .optional();
  }

  /** Newest first; those that ended as well. */
  public List<Hold> latest(int most) {
    return jdbc.sql("select * from legal_hold order by placed_at desc, id limit :most")
        .param("most", most)
        .query(this::hold)
        .list();
  }

  /** Whether a hold on the person, or on a clinic they were in contact with, is in force. */
  public boolean covers(ContactId contact) {
    return jdbc.sql(
            "select exists (select 1 from contact c where c.id = :id and (" + Held.PERSON + "))")
        .param("id", contact.value())
        .query(Boolean.class)
        .single();
  }

  private Hold hold(ResultSet row, int number) throws SQLException {
    String clinic = row.getString("clinic");
    String contact = row.getString("contact");
    byte @Nullable [] reason = row.getBytes("reason_cipher");
    return new Hold(
        row.getString("id"),
        clinic == null ? null : new ClinicId(clinic),
        contact == null ? null : new ContactId(contact),
        reason == null
            ? Columns.ERASED
            : new String(cipher.decryptShared(REASON, reason), StandardCharsets.UTF_8),
        row.getString("placed_by"),
        Columns.instant(row, "placed_at"),
        row.getString("released_by"),
        Columns.instantOrNull(row, "released_at"));
  }

  /**
   * One hold, on a clinic or a person.
   *
   * @param releasedBy null while it is in force
   */
  public record Hold(
      String id,
      @Nullable ClinicId clinic,
      @Nullable ContactId contact,
      String reason,
      String placedBy,
      Instant placedAt,
      @Nullable String releasedBy,
      @Nullable Instant releasedAt) {
    /** Without the reason: people write names into it. */
    @Override
    public String toString() {
      return "Hold[" + id + "]";
    }
  }
}
