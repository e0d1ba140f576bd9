package dev.ringback.records.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.escalation.EmergencyNotice;
import dev.ringback.workflows.escalation.EmergencyPurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Emergency accesses; none is ever deleted by its user. */
public final class EmergencyRepository {
  private static final String REASON = "access_emergency.reason";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  public EmergencyRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public Emergency grant(
      String user,
      EpisodeId episode,
      EmergencyPurpose purpose,
      String reason,
      Instant at,
      Instant expiresAt) {
    return jdbc.sql(
            """
            insert into access_emergency
              (id, user_id, episode, purpose, reason_cipher, granted_at, expires_at)
            values (:id, :user, :episode, :purpose, :reason, :at, :expires) returning *
            """)
        .param("id", RandomSecret.id("em_"))
        .param("user", user)
        .param("episode", episode.value())
        .param("purpose", purpose.name())
        .param("reason", cipher.encryptShared(REASON, reason.getBytes(UTF_8)))
        .param("at", Columns.of(at))
        .param("expires", Columns.of(expiresAt))
        .query(this::row)
        .single();
  }

  /** Oldest first: those that no workflow has taken on to tell the clinic of. */
  public List<EmergencyNotice> untold(int most) {
    return jdbc.sql(
            """
            select a.*, e.clinic from access_emergency a join episode e on e.id = a.episode
            where handed_over_at is null order by granted_at, a.id limit :most
            """)
        .param("most", most)
        .query(EmergencyRepository::notice)
        .list();
  }

  public void handedOver(String id, Instant at) {
    jdbc.sql("update access_emergency set handed_over_at = :at where id = :id")
        .param("at", Columns.of(at))
        .param("id", id)
        .update();
  }

  public boolean open(String user, EpisodeId episode, Instant now) {
    return jdbc.sql(
            """
            select exists (select from access_emergency
              where user_id = :user and episode = :episode
                and granted_at <= :now and expires_at > :now)
            """)
        .param("user", user)
        .param("episode", episode.value())
        .param("now", Columns.of(now))
        .query(Boolean.class)
        .single();
  }

  /**
   * Newest first.
   *
   * @param within those to one clinic's episodes; null: all
   */
  public List<Emergency> latest(@Nullable ClinicId within, int most) {
    return jdbc.sql(
            """
            select a.* from access_emergency a join episode e on e.id = a.episode
            where cast(:clinic as text) is null or e.clinic = :clinic
            order by granted_at desc, a.id limit :most
            """)
        .param("clinic", within == null ? null : within.value())
        .param("most", most)
        .query(this::row)
        .list();
  }

  private static EmergencyNotice notice(ResultSet row, int number) throws SQLException {
    return new EmergencyNotice(
        row.getString("id"),
        new ClinicId(row.getString("clinic")),
        row.getString("user_id"),
        EmergencyPurpose.valueOf(row.getString("purpose")),
        Columns.instant(row, "granted_at"),
        Columns.instant(row, "expires_at"));
  }

  private Emergency row(ResultSet row, int number) throws SQLException {
    byte @Nullable [] reason = row.getBytes("reason_cipher");
    return new Emergency(
        row.getString("id"),
        row.getString("user_id"),
        new EpisodeId(row.getString("episode")),
        EmergencyPurpose.valueOf(row.getString("purpose")),
        reason == null ? Columns.ERASED : new String(cipher.decryptShared(REASON, reason), UTF_8),
        Columns.instant(row, "granted_at"),
        Columns.instant(row, "expires_at"));
  }
}
