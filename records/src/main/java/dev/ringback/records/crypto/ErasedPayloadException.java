package dev.ringback.records.crypto;

import io.temporal.payload.codec.PayloadCodecException;

/** A payload of a person whose payload key was destroyed: nobody can read it any more. */
public final class ErasedPayloadException extends PayloadCodecException {
  private static final long serialVersionUID = 1L;

  ErasedPayloadException() {
    super("the person's payload key was destroyed: this payload is erased");
  }
}
