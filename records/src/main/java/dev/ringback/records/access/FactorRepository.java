package dev.ringback.records.access;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people sign in with: a password's hash, a time-code secret, recovery codes. */
public final class FactorRepository {
  private static final String SECRET = "access_user.totp";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  public FactorRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Notes what somebody invited chose; it counts once they show that they have both. */
  public void choose(String user, String passwordHash, byte[] secret) {
    jdbc.sql(
            """
            update access_user set password_hash = :hash, totp_cipher = :secret, totp_step = 0
            where id = :id and state = 'INVITED'
            """)
        .param("id", user)
        .param("hash", passwordHash)
        .param("secret", cipher.encryptShared(SECRET, secret))
        .update();
  }

  public Optional<String> passwordHash(String user) {
    return jdbc.sql(
            "select password_hash from access_user where id = :id and password_hash is not null")
        .param("id", user)
        .query(String.class)
        .optional();
  }

  /** The secret of their time codes. */
  public Optional<byte[]> secret(String user) {
    return jdbc.sql(
            "select totp_cipher from access_user where id = :id and totp_cipher is not null")
        .param("id", user)
        .query((row, _) -> cipher.decryptShared(SECRET, row.getBytes(1)))
        .optional();
  }

  /** Uses up a time step; false if it, or a later one, was used before. */
  public boolean use(String user, long step) {
    return jdbc.sql("update access_user set totp_step = :step where id = :id and totp_step < :step")
            .param("id", user)
            .param("step", step)
            .update()
        == 1;
  }

  /** Replaces the recovery codes; kept as hashes. */
  public void recoveryCodes(String user, List<String> codes) {
    jdbc.sql("delete from access_recovery_code where user_id = :id").param("id", user).update();
    for (String code : codes) {
      jdbc.sql("insert into access_recovery_code (user_id, code_hash) values (:id, :hash)")
          .param("id", user)
          .param("hash", RandomSecret.hash(code))
          .update();
    }
  }

  /** Uses up a recovery code; false if there is no such one left. */
  public boolean recover(String user, String code, Instant at) {
    return jdbc.sql(
                """
                update access_recovery_code set used_at = :at
                where user_id = :id and code_hash = :hash and used_at is null
                """)
            .param("id", user)
            .param("hash", RandomSecret.hash(code))
            .param("at", Columns.of(at))
            .update()
        == 1;
  }
}
