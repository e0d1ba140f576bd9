package dev.ringback.records.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import dev.ringback.records.crypto.KeyFile.Activation;
import dev.ringback.records.crypto.kms.MasterKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key file as JSON. Format 1, without the field {@code format}: four Tink keysets in the clear.
 * Format 2: the same, with {@code activations}; or, with {@code sealedBy}, each keyset encrypted
 * under that master key, in base64, bound to its name.
 */
final class KeyFileFormat {
  private static final int VERSION = 2;
  private static final String FORMAT = "format";
  private static final String SEALED_BY = "sealedBy";
  private static final String ACTIVATIONS = "activations";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private KeyFileFormat() {}

  /**
   * @throws GeneralSecurityException if it is no key file, or the master key does not open it
   */
  static KeyFile parse(String text, MasterKeys masters) throws GeneralSecurityException {
    JsonNode file = JSON.readTree(text);
    int version = file.path(FORMAT).asInt(1);
    if (version > VERSION) {
      throw new GeneralSecurityException("format " + version + " is of a later version");
    }
    String sealedBy = sealedBy(file);
    Aead master = sealedBy == null ? null : masters.named(sealedBy);
    var keysets = new EnumMap<KeyName, KeysetHandle>(KeyName.class);
    for (KeyName name : KeyName.values()) {
      keysets.put(name, keyset(name, file.path(name.field()), master));
    }
    return new KeyFile(keysets, activations(file.path(ACTIVATIONS)), sealedBy);
  }

  /** The master key the file says it is encrypted under; null: none. */
  static @Nullable String sealedBy(String text) {
    return sealedBy(JSON.readTree(text));
  }

  private static @Nullable String sealedBy(JsonNode file) {
    return file.hasNonNull(SEALED_BY) ? file.path(SEALED_BY).asString() : null;
  }

  static String write(KeyFile file, MasterKeys masters) throws GeneralSecurityException {
    ObjectNode json = JSON.createObjectNode();
    json.put(FORMAT, VERSION);
    String sealedBy = file.sealedBy();
    Aead master = sealedBy == null ? null : masters.named(sealedBy);
    if (sealedBy != null) {
      json.put(SEALED_BY, sealedBy);
    }
    for (KeyName name : KeyName.values()) {
      json.set(name.field(), keyset(name, file.at(name), master));
    }
    ObjectNode planned = json.putObject(ACTIVATIONS);
    for (Map.Entry<KeyName, Activation> each : file.activations().entrySet()) {
      planned
          .putObject(each.getKey().field())
          .put("key", Integer.toUnsignedString(each.getValue().keyId()))
          .put("at", each.getValue().at().toString());
    }
    return json.toPrettyString();
  }

  private static KeysetHandle keyset(KeyName name, JsonNode json, @Nullable Aead master)
      throws GeneralSecurityException {
    try {
      return master == null
          ? TinkJsonProtoKeysetFormat.parseKeyset(json.toString(), InsecureSecretKeyAccess.get())
          : TinkProtoKeysetFormat.parseEncryptedKeyset(
              Base64.getDecoder().decode(json.asString()), master, bound(name));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("not base64: " + name.field(), e);
    }
  }

  private static JsonNode keyset(KeyName name, KeysetHandle handle, @Nullable Aead master)
      throws GeneralSecurityException {
    return master == null
        ? JSON.readTree(
            TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()))
        : JSON.getNodeFactory()
            .stringNode(
                Base64.getEncoder()
                    .encodeToString(
                        TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            handle, master, bound(name))));
  }

  private static Map<KeyName, Activation> activations(JsonNode json)
      throws GeneralSecurityException {
    var planned = new EnumMap<KeyName, Activation>(KeyName.class);
    for (KeyName name : KeyName.values()) {
      JsonNode entry = json.path(name.field());
      if (!entry.isMissingNode()) {
        try {
          planned.put(
              name,
              new Activation(
                  Integer.parseUnsignedInt(entry.path("key").asString()),
                  Instant.parse(entry.path("at").asString())));
        } catch (NumberFormatException | DateTimeException e) {
          throw new GeneralSecurityException("no activation: " + name.field(), e);
        }
      }
    }
    return planned;
  }

  private static byte[] bound(KeyName name) {
    return ("ringback.key_file." + name.field()).getBytes(StandardCharsets.UTF_8);
  }
}
