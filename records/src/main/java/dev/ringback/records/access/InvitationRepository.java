package dev.ringback.records.access;

import dev.ringback.records.Columns;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time codes with which invited people choose a password and a second factor. */
public final class InvitationRepository {
  private final JdbcClient jdbc;

  public InvitationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new code, shown once; it is kept as a hash. */
  public String issue(String user, Instant expiresAt) {
    String code = RandomSecret.of("rbi_");
    jdbc.sql(
            """
            insert into access_invitation (code_hash, user_id, expires_at)
            values (:hash, :user, :expires)
            """)
        .param("hash", RandomSecret.hash(code))
        .param("user", user)
        .param("expires", Columns.of(expiresAt))
        .update();
    return code;
  }

  /** The id of the person it invites; empty if it is unknown, used or too old. */
  public Optional<String> invited(String code, Instant now) {
    return jdbc.sql(
            """
            select user_id from access_invitation
            where code_hash = :hash and used_at is null and expires_at > :now
            """)
        .param("hash", RandomSecret.hash(code))
        .param("now", Columns.of(now))
        .query(String.class)
        .optional();
  }

  /** Uses the person's invitation up and makes them active; false if there is none to use. */
  public boolean accept(String user, Instant at) {
    return jdbc.sql(
                """
                with used as (
                  update access_invitation set used_at = :at
                  where user_id = :user and used_at is null and expires_at > :at returning user_id
                )
                update access_user set state = 'ACTIVE', activated_at = :at
                where id in (select user_id from used) and state = 'INVITED'
                """)
            .param("user", user)
            .param("at", Columns.of(at))
            .update()
        == 1;
  }
}
