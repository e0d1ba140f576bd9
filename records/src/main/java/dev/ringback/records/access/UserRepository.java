package dev.ringback.records.access;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ClinicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people who may sign in. */
public final class UserRepository {
  private final JdbcClient jdbc;

  public UserRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Enters somebody who is invited; empty if the login is taken. */
  public Optional<User> invite(String login, Role role, @Nullable ClinicId clinic, Instant at) {
    return jdbc.sql(
            """
            insert into access_user (id, login, role, clinic, state, created_at)
            values (:id, :login, :role, :clinic, 'INVITED', :at)
            on conflict (login) do nothing returning *
            """)
        .param("id", RandomSecret.id("us_"))
        .param("login", User.normal(login))
        .param("role", role.name())
        .param("clinic", clinic == null ? null : clinic.value())
        .param("at", Columns.of(at))
        .query(UserRepository::row)
        .optional();
  }

  /**
   * Somebody an OpenID provider vouches for, with the role it gives them now.
   *
   * @return empty if the login belongs to somebody who signs in here, or they are disabled
   */
  public Optional<User> vouched(
      String subject, String login, Role role, @Nullable ClinicId clinic, Instant at) {
    return jdbc.sql(
            """
            insert into access_user
              (id, login, role, clinic, subject, state, created_at, activated_at)
            values (:id, :login, :role, :clinic, :subject, 'ACTIVE', :at, :at)
            on conflict (login) do update
              set role = excluded.role, clinic = excluded.clinic
              where access_user.subject = excluded.subject and access_user.state = 'ACTIVE'
            returning *
            """)
        .param("id", RandomSecret.id("us_"))
        .param("login", User.normal(login))
        .param("role", role.name())
        .param("clinic", clinic == null ? null : clinic.value())
        .param("subject", subject)
        .param("at", Columns.of(at))
        .query(UserRepository::row)
        .optional();
  }

  public Optional<User> find(String id) {
    return jdbc.sql("select * from access_user where id = :id")
        .param("id", id)
        .query(UserRepository::row)
        .optional();
  }

  public Optional<User> byLogin(String login) {
    return jdbc.sql("select * from access_user where login = :login")
        .param("login", User.normal(login))
        .query(UserRepository::row)
        .optional();
  }

  /** In order of their logins. */
  public List<User> all() {
    return jdbc.sql("select * from access_user order by login").query(UserRepository::row).list();
  }

  /** Takes every way in from them; what they had chosen is forgotten. */
  public void disable(String id) {
    state(id, User.State.DISABLED);
  }

  /** Lets them choose a password and a second factor anew; sessions they have end. */
  public void inviteAgain(String id) {
    state(id, User.State.INVITED);
  }

  /** Notes a failed attempt; from the given number on, none is looked at for a while. */
  public void failed(String id, int most, long lockSeconds, Instant at) {
    jdbc.sql(
            """
            update access_user set failures = failures + 1,
              locked_until = case when failures + 1 < :most then null
                else cast(:at as timestamptz) + make_interval(secs =>
                  least(3600, :seconds * power(2, least(failures + 1 - :most, 12)))) end
            where id = :id
            """)
        .param("id", id)
        .param("most", most)
        .param("seconds", lockSeconds)
        .param("at", Columns.of(at))
        .update();
  }

  public void signedIn(String id, Instant at) {
    jdbc.sql(
            """
            update access_user set failures = 0, locked_until = null, last_login_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("at", Columns.of(at))
        .update();
  }

  private void state(String id, User.State state) {
    jdbc.sql(
            """
            with codes as (delete from access_recovery_code where user_id = :id),
              invitations as (
                delete from access_invitation where user_id = :id)
            update access_user set state = :state, password_hash = null, totp_cipher = null,
              failures = 0, locked_until = null
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .update();
  }

  private static User row(ResultSet row, int number) throws SQLException {
    String clinic = row.getString("clinic");
    return new User(
        row.getString("id"),
        row.getString("login"),
        Role.valueOf(row.getString("role")),
        clinic == null ? null : new ClinicId(clinic),
        row.getString("subject"),
        User.State.valueOf(row.getString("state")),
        row.getInt("failures"),
        Columns.instantOrNull(row, "locked_until"),
        Columns.instant(row, "created_at"),
        Columns.instantOrNull(row, "activated_at"),
        Columns.instantOrNull(row, "last_login_at"));
  }
}
