package dev.ringback.records.crypto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.temporal.api.common.v1.Payload;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Payloads that belong to nobody, and all that were written before people had payload keys. */
final class InstallationPayloads {
  private static final byte[] ASSOCIATED = "temporal.payload".getBytes(StandardCharsets.UTF_8);
  private final KeyRing ring;

  InstallationPayloads(KeyRing ring) {
    this.ring = ring;
  }

  Payload encrypt(Payload plain) throws GeneralSecurityException {
    Keyset key = ring.keyset(KeyName.PAYLOAD);
    return Payload.newBuilder()
        .putMetadata(EncryptingPayloadCodec.ENCODING, EncryptingPayloadCodec.ENCRYPTED)
        .putMetadata(EncryptingPayloadCodec.KEY_ID, ByteString.copyFromUtf8(key.writtenId()))
        .setData(ByteString.copyFrom(key.aead().encrypt(plain.toByteArray(), ASSOCIATED)))
        .build();
  }

  Payload decrypt(Payload payload) throws GeneralSecurityException, InvalidProtocolBufferException {
    return Payload.parseFrom(
        new RingAead(ring, KeyName.PAYLOAD).decrypt(payload.getData().toByteArray(), ASSOCIATED));
  }
}
