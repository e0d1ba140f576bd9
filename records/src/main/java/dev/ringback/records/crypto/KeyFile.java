package dev.ringback.records.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a key file says.
 *
 * @param activations the keys that are there to be read with already, and when each begins to be
 *     written with
 * @param sealedBy address of the master key that encrypts the file; null: it is in the clear
 */
record KeyFile(
    Map<KeyName, KeysetHandle> keysets,
    Map<KeyName, Activation> activations,
    @Nullable String sealedBy) {

  /** A key that becomes primary. */
  record Activation(int keyId, Instant at) {}

  KeyFile {
    keysets = Map.copyOf(keysets);
    activations = Map.copyOf(activations);
  }

  static KeyFile fresh() throws GeneralSecurityException {
    var keysets = new EnumMap<KeyName, KeysetHandle>(KeyName.class);
    for (KeyName name : KeyName.values()) {
      keysets.put(
          name,
          KeysetHandle.generateNew(
              name == KeyName.CALLER_HASH
                  ? PredefinedPrfParameters.HMAC_SHA256_PRF
                  : PredefinedAeadParameters.AES256_GCM));
    }
    return new KeyFile(keysets, Map.of(), null);
  }

  /** The keyset with the primary key of that moment. */
  KeysetHandle keyset(KeyName name, Instant now) throws GeneralSecurityException {
    KeysetHandle handle = at(name);
    Activation activation = activations.get(name);
    return activation == null || now.isBefore(activation.at())
        ? handle
        : withPrimary(handle, activation.keyId());
  }

  /** When a primary key changes next; null: nothing is planned. */
  @Nullable Instant nextChange(Instant now) {
    return activations.values().stream()
        .map(Activation::at)
        .filter(now::isBefore)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /**
   * The same with a new key that decrypts at once and encrypts from {@code at}.
   *
   * @throws IllegalStateException if the key before it does not encrypt yet
   */
  KeyFile rotated(KeyName name, Instant now, Instant at) throws GeneralSecurityException {
    Activation pending = activations.get(name);
    if (pending != null && now.isBefore(pending.at())) {
      throw new IllegalStateException(
          "the new key of " + name.field() + " is in use from " + pending.at() + "; wait for that");
    }
    KeysetHandle added =
        KeysetHandle.newBuilder(keyset(name, now))
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId())
            .build();
    var keys = new EnumMap<>(keysets);
    keys.put(name, added);
    var planned = new EnumMap<KeyName, Activation>(KeyName.class);
    planned.putAll(activations);
    planned.put(name, new Activation(added.getAt(added.size() - 1).getId(), at));
    return new KeyFile(keys, planned, sealedBy);
  }

  KeyFile sealedBy(@Nullable String master) {
    return new KeyFile(keysets, activations, master);
  }

  KeysetHandle at(KeyName name) {
    KeysetHandle handle = keysets.get(name);
    if (handle == null) {
      throw new IllegalStateException("the key file has no " + name.field());
    }
    return handle;
  }

  private static KeysetHandle withPrimary(KeysetHandle handle, int keyId)
      throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
    for (int i = 0; i < handle.size(); i++) {
      if (handle.getAt(i).getId() == keyId) {
        builder.getAt(i).makePrimary();
        return builder.build();
      }
    }
    throw new GeneralSecurityException("the key to come is not in the file");
  }

  /** Shows no key. */
  @Override
  public String toString() {
    return "KeyFile[…]";
  }
}
