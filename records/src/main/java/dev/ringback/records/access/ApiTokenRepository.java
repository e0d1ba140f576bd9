package dev.ringback.records.access;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ClinicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens of programs. */
public final class ApiTokenRepository {
  public static final String PREFIX = "rb_";

  private final JdbcClient jdbc;

  public ApiTokenRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new token and its secret, which nobody can see again. */
  public Made create(
      String name,
      Set<Permission> permissions,
      @Nullable ClinicId clinic,
      String by,
      Instant at,
      Instant expiresAt) {
    String secret = RandomSecret.of(PREFIX);
    ApiToken token =
        jdbc.sql(
                """
                insert into access_token
                  (id, name, secret_hash, permissions, clinic, created_by, created_at, expires_at)
                values (:id, :name, :hash, :permissions, :clinic, :by, :at, :expires)
                returning *
                """)
            .param("id", RandomSecret.id("tn_"))
            .param("name", name)
            .param("hash", RandomSecret.hash(secret))
            .param("permissions", permissions.stream().map(Enum::name).toArray(String[]::new))
            .param("clinic", clinic == null ? null : clinic.value())
            .param("by", by)
            .param("at", Columns.of(at))
            .param("expires", Columns.of(expiresAt))
            .query(ApiTokenRepository::row)
            .single();
    return new Made(token, secret);
  }

  /** Also one that is expired or revoked. */
  public Optional<ApiToken> bySecret(String secret) {
    return jdbc.sql("select * from access_token where secret_hash = :hash")
        .param("hash", RandomSecret.hash(secret))
        .query(ApiTokenRepository::row)
        .optional();
  }

  /** Newest first. */
  public List<ApiToken> all() {
    return jdbc.sql("select * from access_token order by created_at desc, id")
        .query(ApiTokenRepository::row)
        .list();
  }

  /** False if there is none that is not revoked. */
  public boolean revoke(String id, @Nullable ClinicId within, Instant at) {
    return jdbc.sql(
                """
                update access_token set revoked_at = :at
                where id = :id and revoked_at is null
                  and (cast(:clinic as text) is null or clinic = :clinic)
                """)
            .param("id", id)
            .param("clinic", within == null ? null : within.value())
            .param("at", Columns.of(at))
            .update()
        == 1;
  }

  /** Notes its use, to the minute. */
  public void used(String id, Instant at) {
    jdbc.sql(
            """
            update access_token set last_used_at = :at
            where id = :id and (last_used_at is null
              or last_used_at < cast(:at as timestamptz) - interval '1 minute')
            """)
        .param("id", id)
        .param("at", Columns.of(at))
        .update();
  }

  private static ApiToken row(ResultSet row, int number) throws SQLException {
    String clinic = row.getString("clinic");
    String[] permissions = (String[]) row.getArray("permissions").getArray();
    return new ApiToken(
        row.getString("id"),
        row.getString("name"),
        Arrays.stream(permissions).map(Permission::valueOf).collect(Collectors.toUnmodifiableSet()),
        clinic == null ? null : new ClinicId(clinic),
        row.getString("created_by"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "expires_at"),
        Columns.instantOrNull(row, "revoked_at"),
        Columns.instantOrNull(row, "last_used_at"));
  }

  /** A token with the secret that opens it. */
  public record Made(ApiToken token, String secret) {
    @Override
    public String toString() {
      return "Made[" + token.id() + "]";
    }
  }
}
