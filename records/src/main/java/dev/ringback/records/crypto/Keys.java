package dev.ringback.records.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The installation's keys: one file, readable by its owner only.
 *
 * <p>Holds a key-encryption key (wraps each person's data key), a key for records that belong to
 * nobody in particular, a payload key and the key of the caller hash; all AES-256-GCM but the last,
 * which is HMAC-SHA256.
 *
 * <p>The file is JSON of four Tink keysets in the clear: whoever reads it reads everything. In
 * production it is mounted as a secret, or a key-management service takes its place.
 */
public final class Keys {
  private static final String KEY_ENCRYPTION = "keyEncryption";
  private static final String SHARED = "shared";
  private static final String PAYLOAD = "payload";
  private static final String CALLER_HASH = "callerHash";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Aead keyEncryption;
  private final Aead shared;
  private final EncryptingPayloadCodec payloadCodec;
  private final CallerHash callerHash;

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Keys(JsonNode file) throws GeneralSecurityException {
    keyEncryption = aead(keyset(file, KEY_ENCRYPTION));
    shared = aead(keyset(file, SHARED));
    KeysetHandle payload = keyset(file, PAYLOAD);
    payloadCodec =
        new EncryptingPayloadCodec(
            aead(payload), Integer.toUnsignedString(payload.getPrimary().getId()));
    callerHash =
        new CallerHash(
            keyset(file, CALLER_HASH).getPrimitive(RegistryConfiguration.get(), PrfSet.class));
  }

  /** Makes a new key file unless one is there. Atomic: two processes at once make one. */
  public static void createIfAbsent(Path file) {
    Path absolute = file.toAbsolutePath();
    if (Files.exists(absolute)) {
      return;
    }
    Path draft = null;
    try {
      Path folder = Files.createDirectories(absolute.getParent());
      draft =
          Files.createTempFile(
              folder,
              ".keys",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, fresh());
      // A link appears whole or not at all, and never replaces a file; a move would replace it.
      Files.createLink(absolute, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its keys are the keys.
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot make the key file " + absolute, e);
    } finally {
      discard(draft);
    }
  }

  /**
   * Reads the key file.
   *
   * @throws IllegalStateException naming the file and the command that makes one
   */
  public static Keys load(Path file) {
    try {
      return new Keys(JSON.readTree(Files.readString(file)));
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
    return new RecordCipher(new DataKeys(jdbc, keyEncryption), shared);
  }

  public CallerHash callerHash() {
    return callerHash;
  }

  public EncryptingPayloadCodec payloadCodec() {
    return payloadCodec;
  }

  private static String fresh() throws GeneralSecurityException {
    ObjectNode keys = JSON.createObjectNode();
    for (String name : new String[] {KEY_ENCRYPTION, SHARED, PAYLOAD}) {
      keys.set(name, generate(PredefinedAeadParameters.AES256_GCM));
    }
    keys.set(CALLER_HASH, generate(PredefinedPrfParameters.HMAC_SHA256_PRF));
    return keys.toPrettyString();
  }

  private static JsonNode generate(Parameters parameters) throws GeneralSecurityException {
    return JSON.readTree(
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
  }

  private static KeysetHandle keyset(JsonNode file, String name) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        file.path(name).toString(), InsecureSecretKeyAccess.get());
  }

  private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
    return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static void discard(@Nullable Path draft) {
    try {
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a draft of the key file is left at " + draft, e);
    }
  }
}
