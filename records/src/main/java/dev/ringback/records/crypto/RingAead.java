package dev.ringback.records.crypto;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** Encrypts with the newest key in use, decrypts with any; looks for a key it does not know. */
record RingAead(KeyRing ring, KeyName name) implements Aead {

  @Override
  public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
    return ring.keyset(name).aead().encrypt(plain, associated);
  }

  @Override
  public byte[] decrypt(byte[] cipher, byte[] associated) throws GeneralSecurityException {
    Keyset known = ring.keyset(name);
    try {
      return known.aead().decrypt(cipher, associated);
    } catch (GeneralSecurityException e) {
      Keyset renewed = ring.renewed(name);
      if (renewed.equals(known)) {
        throw e;
      }
      return renewed.aead().decrypt(cipher, associated);
    }
  }
}
