package dev.ringback.records.crypto;

/** The person was erased: their key is gone, and none is made anew. */
public final class KeyDestroyed extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  KeyDestroyed(String owner) {
    super("no data key for " + owner);
  }
}
