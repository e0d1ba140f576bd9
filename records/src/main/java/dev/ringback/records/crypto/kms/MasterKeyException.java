package dev.ringback.records.crypto.kms;

import java.security.GeneralSecurityException;

/** A master key cannot be used. The message names the service and the way out, and no secret. */
public final class MasterKeyException extends GeneralSecurityException {
  private static final long serialVersionUID = 1L;

  public MasterKeyException(String message) {
    super(message);
  }

  MasterKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
