package dev.ringback.records.crypto;

/** The keysets of a key file. */
public enum KeyName {
  /** Wraps the data key of each person. */
  KEY_ENCRYPTION("keyEncryption"),
  /** Records that belong to nobody in particular. */
  SHARED("shared"),
  /** Payloads of workflows that belong to nobody. */
  PAYLOAD("payload"),
  /** The keyed hash of a number. Never rotates: it is how a person is found again. */
  CALLER_HASH("callerHash");

  private final String field;

  KeyName(String field) {
    this.field = field;
  }

  /** The field of the key file. */
  String field() {
    return field;
  }

  boolean rotates() {
    return this != CALLER_HASH;
  }
}
