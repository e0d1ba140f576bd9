package dev.ringback.records.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** Makes, wraps and unwraps the data key of one owner. */
record DataKey(DataKeyTable table, String owner) {

  KeysetHandle generate() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  byte[] wrap(KeysetHandle key, Aead keyEncryption) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeEncryptedKeyset(
        key, keyEncryption, table.associated(owner));
  }

  KeysetHandle unwrap(byte[] wrapped, Aead keyEncryption) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(
        wrapped, keyEncryption, table.associated(owner));
  }
}
