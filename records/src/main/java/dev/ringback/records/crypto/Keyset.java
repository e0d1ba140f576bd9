package dev.ringback.records.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;

/**
 * Keys of one purpose: all of them decrypt, the primary one encrypts.
 *
 * @param keyId id of the primary key; unsigned
 */
record Keyset(Aead aead, int keyId) {

  static Keyset of(KeysetHandle handle) throws GeneralSecurityException {
    return new Keyset(
        handle.getPrimitive(RegistryConfiguration.get(), Aead.class), handle.getPrimary().getId());
  }

  /** The id as people and payloads write it. */
  String writtenId() {
    return Integer.toUnsignedString(keyId);
  }
}
