package dev.ringback.records.crypto;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import dev.ringback.records.crypto.kms.MasterKeyException;
import dev.ringback.records.crypto.kms.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * The installation's keys: one file, readable by its owner only.
 *
 * <p>Holds a key-encryption key (wraps each person's data keys), a key for records that belong to
 * nobody in particular, a payload key for workflows that belong to nobody, and the key of the
 * caller hash; all AES-256-GCM but the last, which is HMAC-SHA256. The file is encrypted under a
 * master key of a key-management service, or in the clear: then whoever reads it reads everything.
 *
 * <p>Keys that are rotated in the file are used by running processes without a restart.
 */
public final class Keys {
  private final KeyRing ring;

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Keys(KeyRing ring) {
    this.ring = ring;
  }

  /** Makes a new key file unless one is there. Atomic: two processes at once make one. */
  public static void createIfAbsent(Path file) {
    Path absolute = file.toAbsolutePath();
    if (Files.exists(absolute)) {
      return;
    }
    try {
      KeyFiles.create(absolute, KeyFileFormat.write(KeyFile.fresh(), MasterKeys.NONE));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot make the key file " + absolute, e);
    }
  }

  /** Reads a key file that is in the clear; see {@link #load(Path, MasterKeys)}. */
  public static Keys load(Path file) {
    return load(file, MasterKeys.NONE);
  }

  /**
   * Reads the key file.
   *
   * @throws IllegalStateException naming the file and the way out
   */
  public static Keys load(Path file, MasterKeys masters) {
    return load(file, masters, InstantSource.system());
  }

  static Keys load(Path file, MasterKeys masters, InstantSource clock) {
    try {
      return new Keys(new KeyRing(file, masters, clock));
    } catch (MasterKeyException e) {
      throw new IllegalStateException("the key file " + file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalStateException(
          "cannot read the key file " + file + "; `ringback up` makes one", e);
    } catch (JacksonException | GeneralSecurityException e) {
      // Not the cause: its message may quote the file.
      throw new IllegalStateException(
          "not a key file: " + file + "; `ringback up` makes one where there is none");
    }
  }

  public RecordCipher recordCipher(JdbcClient jdbc) {
    return new RecordCipher(
        new DataKeys(jdbc, ring, DataKeyTable.CONTACT),
        new DataKeys(jdbc, ring, DataKeyTable.SUBJECT),
        new RingAead(ring, KeyName.SHARED),
        jdbc);
  }

  /** Goes on with the next stale data key of every person; see {@link DataKeyRewrap}. */
  public DataKeyRewrap rewrap(JdbcClient jdbc) {
    return new DataKeyRewrap(jdbc, ring);
  }

  public CallerHash callerHash() {
    return ring.callerHash();
  }

  /** Its key comes from that of the caller hash and never rotates. */
  public AuditSeal auditSeal() {
    return ring.callerHash().auditSeal();
  }

  /**
   * The codec of workers and clients: what belongs to a person is encrypted under that person's
   * payload key.
   */
  public EncryptingPayloadCodec payloadCodec(JdbcClient jdbc) {
    return new EncryptingPayloadCodec(
        new InstallationPayloads(ring),
        new SubjectPayloads(new DataKeys(jdbc, ring, DataKeyTable.SUBJECT)));
  }

  /** A codec without a store: it knows the installation's payload key only. */
  public EncryptingPayloadCodec payloadCodec() {
    return new EncryptingPayloadCodec(new InstallationPayloads(ring), null);
  }
}
