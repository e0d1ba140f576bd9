package dev.ringback.records.crypto;

import com.google.crypto.tink.Aead;
import dev.ringback.workflows.clinic.ContactId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts columns. What concerns a person is encrypted under that person's own data key, which is
 * stored wrapped; destroying it makes their records unreadable. AES-256-GCM, with the column and
 * the person as associated data.
 *
 * <p>Every method throws IllegalStateException, naming the column, when a key is missing or a value
 * was tampered with or moved.
 */
public final class RecordCipher {
  private final DataKeys dataKeys;
  private final Aead shared;

  RecordCipher(DataKeys dataKeys, Aead shared) {
    this.dataKeys = dataKeys;
    this.shared = shared;
  }

  /**
   * @param column table and column, such as {@code line.words}: a value cannot be moved to another
   */
  public byte[] encrypt(ContactId owner, String column, String plain) {
    try {
      return dataKeys
          .forWriting(owner)
          .encrypt(plain.getBytes(StandardCharsets.UTF_8), associated(owner, column));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt " + column + " of " + owner, e);
    }
  }

  public String decrypt(ContactId owner, String column, byte[] cipher) {
    try {
      Aead key =
          dataKeys
              .forReading(owner)
              .orElseThrow(() -> new GeneralSecurityException("no data key for this person"));
      return new String(key.decrypt(cipher, associated(owner, column)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot decrypt " + column + " of " + owner, e);
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

  /** Destroys the person's key: what was encrypted under it is unreadable within five minutes. */
  public void destroyKey(ContactId owner) {
    dataKeys.destroy(owner);
  }

  private static byte[] associated(ContactId owner, String column) {
    // A slash occurs in no identifier, so no two pairs read the same.
    return (column + "/" + owner.value()).getBytes(StandardCharsets.UTF_8);
  }
}
