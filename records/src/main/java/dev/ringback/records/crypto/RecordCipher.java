package dev.ringback.records.crypto;

import com.google.crypto.tink.Aead;
import dev.ringback.workflows.clinic.ContactId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Encrypts columns. What concerns a person is encrypted under that person's own data key, which is
 * stored wrapped; destroying it makes their records unreadable. AES-256-GCM, with the column and
 * the person as associated data.
 *
 * <p>Every method throws IllegalStateException, naming the column, when a key is missing or a value
 * was tampered with or moved; {@link KeyDestroyed} when the person was erased.
 */
public final class RecordCipher {
  private final DataKeys dataKeys;
  private final DataKeys payloadKeys;
  private final Aead shared;
  private final JdbcClient jdbc;

  RecordCipher(DataKeys dataKeys, DataKeys payloadKeys, Aead shared, JdbcClient jdbc) {
    this.dataKeys = dataKeys;
    this.payloadKeys = payloadKeys;
    this.shared = shared;
    this.jdbc = jdbc;
  }

  /**
   * @param column table and column, such as {@code line.words}: a value cannot be moved to another
   */
  public byte[] encrypt(ContactId owner, String column, String plain) {
    try {
      return dataKeys
          .forWriting(owner.value())
          .aead()
          .encrypt(plain.getBytes(StandardCharsets.UTF_8), associated(owner, column));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt " + column + " of " + owner, e);
    }
  }

  public String decrypt(ContactId owner, String column, byte[] cipher) {
    try {
      Keyset key =
          dataKeys.forReading(owner.value()).orElseThrow(() -> new KeyDestroyed(owner.value()));
      return new String(
          key.aead().decrypt(cipher, associated(owner, column)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot decrypt " + column + " of " + owner, e);
    }
  }

  /** What was kept, for those who show it: empty if there is nothing or the person was erased. */
  public Optional<String> reveal(ContactId owner, String column, byte @Nullable [] cipher) {
    try {
      return cipher == null ? Optional.empty() : Optional.of(decrypt(owner, column, cipher));
    } catch (KeyDestroyed e) {
      return Optional.empty();
    }
  }

  /** For what belongs to no known person yet, such as a raw webhook. */
  public byte[] encryptShared(String column, byte[] plain) {
    try {
      return shared.encrypt(plain, column.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt " + column, e);
    }
  }

  public byte[] decryptShared(String column, byte[] cipher) {
    try {
      return shared.decrypt(cipher, column.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot decrypt " + column, e);
    }
  }

  /**
   * Destroys the person's keys, of records and of Temporal payloads: what was encrypted under them
   * is unreadable everywhere within five minutes. To be called while the person's number hash and
   * episodes are still on file: these lead to the payload key. One that was made after the person
   * was erased stays: it is of somebody new, who calls from the same number.
   */
  public void destroyKey(ContactId owner) {
    OffsetDateTime erased = erasedAt(owner);
    subjects(owner).forEach(subject -> payloadKeys.destroy(subject, erased));
    dataKeys.destroy(owner.value());
  }

  private OffsetDateTime erasedAt(ContactId owner) {
    // By the store's clock, as are the moments at which keys are made.
    return jdbc.sql("select coalesce((select erased_at from contact where id = :id), now())")
        .param("id", owner.value())
        .query(OffsetDateTime.class)
        .single();
  }

  private List<String> subjects(ContactId owner) {
    return jdbc.sql(
            """
            select phone_hash from contact where id = :contact
            union
            select substring(workflow_id from '[^/]+$') from episode where contact = :contact
            """)
        .param("contact", owner.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static byte[] associated(ContactId owner, String column) {
    // A slash occurs in no identifier, so no two pairs read the same.
    return (column + "/" + owner.value()).getBytes(StandardCharsets.UTF_8);
  }
}
