package dev.ringback.records.compliance;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.OptOut.Means;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wishes to stop and what brought channels back. Nothing is ever overwritten: what is stopped now
 * is derived, see {@link ComplianceRepository#isStopped(ContactId, Channel)}.
 */
public final class RevocationRepository {
  private final JdbcClient jdbc;

  public RevocationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes that the person was told of their stops; one that was noted before stays as it is.
   *
   * @param spoken whether it was told on the call they asked on; else in writing
   */
  public void confirmed(ContactId contact, boolean spoken, Instant at) {
    jdbc.sql(
            """
            update revocation set confirmed_at = :at
            where contact = :contact and confirmed_at is null and asked_at <= :at
              and (channel_it_came_on = 'VOICE') = :spoken
            """)
        .param("contact", contact.value())
        .param("spoken", spoken)
        .param("at", Columns.of(at))
        .update();
  }

  /** Opens one channel again, as asked on that channel; false if it was told before. */
  public boolean restore(ContactId contact, Channel channel, Instant at) {
    return jdbc.sql(
                """
                insert into restoration (contact, channel, at) values (:contact, :channel, :at)
                on conflict do nothing
                """)
            .param("contact", contact.value())
            .param("channel", channel.name())
            .param("at", Columns.of(at))
            .update()
        == 1;
  }

  /** Every wish to stop, oldest first. */
  public List<Revocation> of(ContactId contact) {
    return jdbc.sql("select * from revocation where contact = :contact order by asked_at")
        .param("contact", contact.value())
        .query(RevocationRepository::read)
        .list();
  }

  private static Revocation read(ResultSet row, int number) throws SQLException {
    return new Revocation(
        Channel.valueOf(row.getString("channel_it_came_on")),
        Means.valueOf(row.getString("means")),
        row.getString("words_coded"),
        Columns.instant(row, "asked_at"),
        row.getTimestamp("confirmed_at") == null ? null : Columns.instant(row, "confirmed_at"));
  }

  /**
   * One wish to stop.
   *
   * @param coded the keyword, key or rule that was met
   * @param confirmedAt when they were told that it is heeded; null if they were not
   */
  public record Revocation(
      Channel on, Means means, String coded, Instant askedAt, @Nullable Instant confirmedAt) {}
}
