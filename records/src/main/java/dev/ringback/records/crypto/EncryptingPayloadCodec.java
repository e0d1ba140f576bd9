package dev.ringback.records.crypto;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * AES-256-GCM on every payload and failure. Payloads that are not encrypted pass through decoding
 * unchanged, so that an operator's signal from the Temporal UI is understood.
 */
public final class EncryptingPayloadCodec implements PayloadCodec {
  private static final String ENCODING = "encoding";
  private static final ByteString ENCRYPTED = ByteString.copyFromUtf8("binary/encrypted");
  private static final String KEY_ID = "encryption-key-id";
  private static final byte[] ASSOCIATED = "temporal.payload".getBytes(StandardCharsets.UTF_8);

  private final Aead key;
  private final ByteString keyId;

  EncryptingPayloadCodec(Aead key, String keyId) {
    this.key = key;
    this.keyId = ByteString.copyFromUtf8(keyId);
  }

  @Override
  public List<Payload> encode(List<Payload> payloads) {
    return payloads.stream().map(this::encrypt).toList();
  }

  @Override
  public List<Payload> decode(List<Payload> payloads) {
    return payloads.stream().map(this::decrypt).toList();
  }

  /** The converter that workers and clients must share: JSON, this codec, failures included. */
  public DataConverter dataConverter() {
    // A worker of the version before must read what one of the next version wrote.
    ObjectMapper json =
        JacksonJsonPayloadConverter.newDefaultObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    return new CodecDataConverter(
        DefaultDataConverter.newDefaultInstance()
            .withPayloadConverterOverrides(new JacksonJsonPayloadConverter(json)),
        List.of(this),
        true);
  }

  private Payload encrypt(Payload plain) {
    try {
      return Payload.newBuilder()
          .putMetadata(ENCODING, ENCRYPTED)
          .putMetadata(KEY_ID, keyId)
          .setData(ByteString.copyFrom(key.encrypt(plain.toByteArray(), ASSOCIATED)))
          .build();
    } catch (GeneralSecurityException e) {
      throw new PayloadCodecException("cannot encrypt a payload", e);
    }
  }

  private Payload decrypt(Payload payload) {
    if (!ENCRYPTED.equals(payload.getMetadataMap().get(ENCODING))) {
      return payload;
    }
    try {
      return Payload.parseFrom(key.decrypt(payload.getData().toByteArray(), ASSOCIATED));
    } catch (GeneralSecurityException | InvalidProtocolBufferException e) {
      String under = payload.getMetadataOrDefault(KEY_ID, ByteString.EMPTY).toStringUtf8();
      throw new PayloadCodecException("cannot decrypt a payload of key " + under, e);
    }
  }
}
